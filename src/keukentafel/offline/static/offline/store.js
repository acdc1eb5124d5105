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

  /** Put a version at the end, and give its number.  Raises where its copy was erased: nothing could open it any more. */
  add(version) {
    return this.change(async (copies, versions) => {
      if (!(await asked(copies.get(version.copy)))) throw new DOMException("erased", "NotFoundError");
      return asked(versions.add(version));
    });
  }

  /** Put a version in the place of one that never left; false where that one did leave in the meantime. */
  replace(nr, version) {
    return this.change(async (_, versions) => {
      const there = await asked(versions.get(nr));
      if (!there || !NEVER_TAKEN.has(there.state)) return false;
      await asked(versions.put({ ...version, nr }));
      return true;
    });
  }

  /** Mark versions as sent, and give them as they lay there at that moment; what is no longer under way stays behind. */
  take(numbers) {
    return this.change(async (_, versions) => {
      const taken = [];
      for (const nr of numbers) {
        const there = await asked(versions.get(nr));
        if (!there || !UNDERWAY.has(there.state)) continue;
        taken.push({ ...there, state: "sent" });
        await asked(versions.put(taken.at(-1)));
      }
      return taken;
    });
  }

  /** Write down what became of versions that were sent: a list of [nr, state, reason]. */
  settle(answers) {
    return this.change(async (_, versions) => {
      for (const [nr, state, reason] of answers) {
        const there = await asked(versions.get(nr));
        if (there?.state === "sent") await asked(versions.put({ ...there, state, reason }));
      }
    });
  }
}

/** States of a version: `new` never left, `sent` may have arrived, `arrived` did, `refused` was not taken. */
export const NEVER_TAKEN = new Set(["new", "refused"]);
export const UNDERWAY = new Set(["new", "sent"]);
