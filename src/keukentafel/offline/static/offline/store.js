// What lies on the device: copies to read, and the versions that were written here. Each change is one transaction, and
// it counts only once the browser says that it is on the disk.

const NAME = "keukentafel-aan-tafel";

const asked = (request) =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

/** Open the store, made where there is none yet. */
export const openStore = async () => {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("copies", { keyPath: "id" });
    opening.result.createObjectStore("versions", { autoIncrement: true, keyPath: "nr" }).createIndex("copy", "copy");
  };
  const database = await asked(opening);
  database.onversionchange = () => database.close();
  return new Store(database);
};

class Store {
  constructor(database) {
    this.database = database;
  }

  /** Run `change(copies, versions)` as one transaction, and give what it made once that is on the disk. */
  async change(change) {
    const transaction = this.database.transaction(["copies", "versions"], "readwrite", { durability: "strict" });
    const finished = new Promise((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = transaction.onerror = () => fail(transaction.error ?? new DOMException("", "AbortError"));
    });
    let made;
    try {
      made = await change(transaction.objectStore("copies"), transaction.objectStore("versions"));
      transaction.commit();
    } catch (fault) {
      try {
        transaction.abort();
      } catch {
        // It was ended already, by the same fault.
      }
      await finished.catch(() => {});
      throw fault;
    }
    await finished;
    return made;
  }

  /** Every copy on this device. */
  copies() {
    return asked(this.database.transaction("copies").objectStore("copies").getAll());
  }

  /** The versions that were written in a copy, in the order of writing. */
  versions(copy) {
    return asked(this.database.transaction("versions").objectStore("versions").index("copy").getAll(copy));
  }

  /** Put a new copy on this device. */
  addCopy(copy) {
    return this.change((copies) => asked(copies.put(copy)));
  }

  /** Put a copy in its own place, and forget versions that it holds by now; false where somebody erased it meanwhile. */
  putCopy(copy, forget = []) {
    return this.change(async (copies, versions) => {
      if (!(await asked(copies.get(copy.id)))) return false;
      for (const nr of forget) versions.delete(nr);
      await asked(copies.put(copy));
      return true;
    });
  }

  /** Take a copy away with all that was written in it. */
  dropCopy(id) {
    return this.change(async (copies, versions) => {
      for (const nr of await asked(versions.index("copy").getAllKeys(id))) versions.delete(nr);
      await asked(copies.delete(id));
    });
  }

  /** A number for a version that is still to be sealed; no number is given twice, also not after its version was forgotten. */
  async reserve() {
    const transaction = this.database.transaction("versions", "readwrite"), versions = transaction.objectStore("versions");
    const nr = await asked(versions.add({ copy: "" }));
    await asked(versions.delete(nr));
    return nr;
  }

  /** Put a version at the end, under a reserved number.  Raises where its copy was erased: nothing could open it any more. */
  add(version) {
    return this.change(async (copies, versions) => {
      if (!(await asked(copies.get(version.copy)))) throw new DOMException("erased", "NotFoundError");
      await asked(versions.add(version));
    });
  }

  /** Put a version in the place of one that never left; false where that one did leave in the meantime. */
  replace(version) {
    return this.change(async (_, versions) => {
      const there = await asked(versions.get(version.nr));
      if (!there || !NEVER_TAKEN.has(there.state)) return false;
      await asked(versions.put(version));
      return true;
    });
  }

  /**
   * Put versions, sealed anew, in the place of the same ones: a list of [as it was read, as it is now].  One that somebody
   * else changed or forgot since then stays as it is; the others are given.
   */
  swap(pairs) {
    return this.change(async (_, versions) => {
      const put = [];
      for (const [before, after] of pairs) {
        const there = await asked(versions.get(before.nr));
        if (!there || there.state !== before.state || String(there.sealed.iv) !== String(before.sealed.iv)) continue;
        await asked(versions.put(after));
        put.push(after);
      }
      return put;
    });
  }
}

/** States of a version: `new` never left, `sent` may have arrived, `arrived` did, `refused` was not taken. */
export const NEVER_TAKEN = new Set(["new", "refused"]);
export const UNDERWAY = new Set(["new", "sent"]);
