// A copy of what a talk needs, opened on this device: what it holds, what was written here since, and what became of that.

import { makeLock, seal, unlock, unseal } from "./seal.js";
import { UNDERWAY } from "./store.js";

const LARGEST = 16_000; // bytes of one version, a little below what the server takes (contracts: 16 kB)
const AT_ONCE = 100; // versions in one batch; the server takes 500
const BATCH_BYTES = 500_000;

const size = (value) => new TextEncoder().encode(JSON.stringify(value)).length;
const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value) =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]))
    : value;

/** What is written does not fit in one entry. */
export class TooLong extends Error {}

/** A copy is of the seat of one person; what the server gave is of another. */
export class OfAnother extends Error {}

/** Make a copy of `pack` under a pass phrase, and open it. */
export const makeCopy = async (store, phrase, pack) => {
  const { lock, key } = await makeLock(phrase);
  const copy = new Copy(store, { id: crypto.randomUUID(), lock }, key);
  await copy.renew(pack, [], true);
  return copy;
};

/** Open every copy on this device that the phrase fits. */
export const openCopies = async (store, phrase) => {
  const opened = await Promise.all(
    (await store.copies()).map(async (row) => {
      const key = await unlock(row.lock, phrase);
      return key && new Copy(store, row, key).read(row);
    }),
  );
  return opened.filter(Boolean);
};

/** Take from this device what may no longer be read on it; what was not sent stays, sealed, until it arrived. */
export const endCopies = async (store, now, only = "") => {
  for (const row of await store.copies()) {
    if (row.ends > now || (only && row.id !== only)) continue;
    const waits = (await store.versions(row.id)).some((each) => each.state !== "arrived");
    if (waits && row.pack) await store.putCopy({ ...row, pack: null });
    if (!waits) await store.dropCopy(row.id);
  }
};

class Copy {
  #queue = Promise.resolve();
  #left = new Set(); // names of versions that were sent from here: the table may know them, also once they are forgotten here
  #unsealed = new Map(); // what was opened before, by its place and its seal: a long talk is not unsealed anew at each word
  #rows = new Map(); // versions as they lay on the disk when they were read, by number

  constructor(store, row, key) {
    this.store = store;
    this.key = key;
    this.id = row.id;
    this.lock = row.lock;
    this.ends = row.ends ?? "";
    this.pack = null;
    this.way = null;
    this.written = [];
    this.isWhole = false; // the page of the talk was fetched since this copy was opened
    this.unreadable = 0; // versions on the disk that are not what was sealed there
  }

  /** What is known of an entry: its versions that count (more than one is a conflict), and what was refused. */
  entry(id) {
    const known = (this.pack?.entries.find((each) => each.id === id)?.versions ?? []).map((each) => ({ ...each, here: false }));
    const mine = this.written.filter((each) => each.version.id === id);
    const counting = mine.filter((each) => each.state !== "refused");
    const replaced = new Set(counting.flatMap((each) => each.version.vorige));
    const names = new Set(known.map((each) => each.versie));
    const all = [...known, ...counting.filter((each) => !names.has(each.version.versie)).map((each) => ({ ...each.version, here: true }))];
    return {
      id,
      current: all.filter((each) => !replaced.has(each.versie)),
      refused: mine.filter((each) => each.state === "refused"),
      waits: mine.some((each) => UNDERWAY.has(each.state)),
    };
  }

  /** The ids of all entries of a kind, in the order in which they came. */
  entries(soort) {
    const known = (this.pack?.entries ?? []).filter((each) => each.soort === soort).map((each) => each.id);
    const mine = this.written.filter((each) => each.version.soort === soort).map((each) => each.version.id);
    return [...new Set([...known, ...mine])];
  }

  /** The sheet that an entry lies on. */
  sheetOf(id) {
    const known = this.pack?.entries.find((each) => each.id === id);
    return known?.sheet ?? this.written.find((each) => each.version.id === id)?.sheet;
  }

  /** How many versions have not arrived. */
  get waiting() {
    return this.written.filter((each) => UNDERWAY.has(each.state)).length;
  }

  /** Take this copy off the device where its end has passed; what was not taken by the table stays, and is not read. */
  async end(now) {
    if (this.ends > now) return false;
    await endCopies(this.store, now, this.id);
    this.pack = null;
    await this.#look();
    return true;
  }

  /**
   * Write an entry; it is on the disk once this is done.  What settles versions that were written past each other
   * (`isChoice`, or more than one was `seen`) lies beside them, so that none is lost.  Raises TooLong, and what the disk says.
   */
  write(told) {
    return this.#after(() =>
      this.#write(told).catch(async (fault) => {
        await this.#look(); // it may lie on the disk all the same: who tries again must not write it twice
        throw fault;
      }),
    );
  }

  /** Send what has not arrived, in the order of writing.  `post(sheet, versions)` gives the answers, or fails. */
  send(post) {
    return navigator.locks.request(`keukentafel-${this.id}`, async () => {
      for (;;) {
        const batch = await this.#after(() => this.#take());
        if (!batch.length) return;
        const answers = await post(batch[0].sheet, batch.map((each) => each.version));
        if (!(await this.#after(() => this.#settle(batch, answers)))) throw new Error("nothing was answered");
      }
    });
  }

  /**
   * Take a newer pack; what had arrived when it was asked for stands in it and is forgotten here.  A copy lasts as long
   * as was said when it was made: only another day of the talk (`dated`) moves its end.  A copy that was erased from
   * this device in the meantime stays away, and so does what belongs to somebody else: raises OfAnother.
   */
  renew(pack, arrived = [], isNew = false) {
    return this.#after(async () => {
      if (this.way && this.way.door !== pack.door) throw new OfAnother();
      if (!this.ends || pack.dated || pack.ends < this.ends) this.ends = pack.ends;
      const row = {
        id: this.id,
        lock: this.lock,
        ends: this.ends,
        seen: pack.now,
        way: await seal(this.key, { send: pack.send, copy: pack.copy, door: pack.door }, `${this.id} way`),
        pack: await seal(this.key, pack, `${this.id} pack`),
      };
      if (isNew) await this.store.addCopy(row);
      else if (!(await this.store.putCopy(row, arrived))) return this.#forget();
      await this.read(row);
    });
  }

  #forget() {
    this.pack = null;
    this.written = [];
  }

  /** The numbers of what arrived by now, to be forgotten with the next pack. */
  arrived() {
    return this.written.filter((each) => each.state === "arrived").map((each) => each.nr);
  }

  /** Read this copy from the disk anew. */
  async read(row) {
    this.way = await unseal(this.key, row.way, `${this.id} way`);
    this.pack = row.pack && (await unseal(this.key, row.pack, `${this.id} pack`));
    await this.#bind();
    return this;
  }

  #after(work) {
    const next = this.#queue.then(work);
    this.#queue = next.catch(() => {});
    return next;
  }

  async #look() {
    const rows = await this.store.versions(this.id);
    const known = this.#unsealed;
    this.#unsealed = new Map();
    this.#rows = new Map(rows.map((row) => [row.nr, row]));
    const opened = await Promise.all(rows.map((row) => this.#opened(row, known)));
    this.written = opened.filter(Boolean);
    this.unreadable = opened.length - this.written.length;
  }

  async #opened(row, known = this.#unsealed) {
    const name = `${row.nr} ${row.state} ${row.sealed.iv}`;
    try {
      const told = known.get(name) ?? (await unseal(this.key, row.sealed, this.#about(row)));
      this.#unsealed.set(name, told);
      return { nr: row.nr, state: row.state, reason: row.reason, ...told };
    } catch {
      return null; // somebody laid it there, or under another number or state: it is counted, and stays
    }
  }

  /** What a version is bound to: this copy, its place and what became of it; before that was so, to this copy alone. */
  #about({ nr, state, bound }) {
    return bound ? `${this.id} version ${nr} ${state}` : `${this.id} version`;
  }

  async #sealed(nr, state, { sheet, version }, reason = "") {
    const row = { copy: this.id, nr, state, reason, bound: true };
    return { ...row, sealed: await seal(this.key, { sheet, version }, this.#about(row)) };
  }

  /** Give versions another state, each sealed anew under it; those that lie there as they were read are given. */
  async #become(changes) {
    const there = changes.filter(([each]) => this.#rows.has(each.nr));
    const pairs = there.map(async ([each, state, reason]) => [this.#rows.get(each.nr), await this.#sealed(each.nr, state, each, reason)]);
    return there.length ? this.store.swap(await Promise.all(pairs)) : [];
  }

  /** Bind what an older program sealed to its place and state too. */
  async #bind() {
    await this.#look();
    const old = this.written.filter((each) => !this.#rows.get(each.nr).bound);
    if (!old.length) return;
    await this.#become(old.map((each) => [each, each.state, each.reason]));
    await this.#look();
  }

  async #write({ sheet, id, soort, over = null, inhoud, seen = null, isChoice = false }) {
    for (;;) {
      await this.#look();
      const { current } = this.entry(id);
      if (current.length === 1 && same(current[0].inhoud, inhoud)) return { ...current[0] };
      if (!current.length && inhoud === null) return null;
      const last = this.written.findLast((each) => each.version.id === id && each.sheet === sheet);
      const names = this.#seen(seen ?? current);
      const isOnlySeen = !isChoice && names.length === 1 && names[0] === last?.version.versie;
      const folds = last && (last.state === "refused" || (last.state === "new" && isOnlySeen));
      const before = names.filter((versie) => versie !== (folds && last.version.versie));
      const vorige = [...new Set(folds && last.state === "new" ? [...last.version.vorige, ...before] : before)];
      const at = new Date(Date.now() + (this.pack?.ahead ?? 0)).toISOString().slice(0, 19) + "Z";
      const version = { id, versie: crypto.randomUUID(), vorige, soort, over, door: this.way.door, gemaakt_op: at, inhoud };
      if (size(version) > LARGEST) throw new TooLong();
      const row = await this.#sealed(folds ? last.nr : await this.store.reserve(), "new", { sheet, version });
      if (folds && !(await this.store.replace(row))) continue; // it left in the meantime: the next round names it
      if (!folds) await this.store.add(row);
      await this.#look();
      return { ...version, here: true };
    }
  }

  /** The names that a new version may replace: what was folded away here in the meantime never left, so nobody knows it. */
  #seen(versions) {
    const mine = new Set(this.written.map((each) => each.version.versie));
    const isKnown = (each) => !each.here || mine.has(each.versie) || this.#left.has(each.versie);
    return versions.filter(isKnown).map((each) => each.versie);
  }

  async #take() {
    await this.#look();
    const under = this.written.filter((each) => UNDERWAY.has(each.state));
    const batch = [];
    let bytes = 0;
    for (const each of under.filter((one) => one.sheet === under[0].sheet)) {
      bytes += size(each.version);
      if (batch.length && (batch.length >= AT_ONCE || bytes > BATCH_BYTES)) break;
      batch.push(each);
    }
    const first = batch.filter((each) => each.state === "new");
    const left = new Set((await this.#become(first.map((each) => [each, "sent", ""]))).map((row) => row.nr));
    await this.#look();
    const taken = batch.filter((each) => each.state === "sent" || left.has(each.nr));
    for (const { version } of taken) this.#left.add(version.versie);
    return taken;
  }

  async #settle(batch, answers) {
    await this.#look();
    const became = new Map(answers.map((each) => [each.versie, each]));
    const settled = batch.flatMap((each) => {
      const there = this.written.find((one) => one.nr === each.nr && one.state === "sent");
      const answer = became.get(each.version.versie);
      if (!there || !answer) return []; // unanswered: it stays, and is sent again
      if (answer.antwoord === "aanvaard" || answer.antwoord === "al_bekend") return [[there, "arrived", ""]];
      if (answer.antwoord === "geweigerd" && answer.reden !== "batch_vol") return [[there, "refused", answer.reden]];
      return [];
    });
    await this.#become(settled);
    await this.#look();
    return settled.length > 0;
  }
}
