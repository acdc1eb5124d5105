// A device that writes at random while things go wrong; run in a page of the program by test_browser_faults.py.
export const run = async ({ copyModule, storeModule, pack, phrase, edits, faults, entries, seed, name }) => {
  const { makeCopy, openCopies } = await import(copyModule);
  const { openStore } = await import(storeModule);
  let state = seed;
  const chance = () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
  const pick = (list) => list[Math.floor(chance() * list.length)];

  let store = await openStore();
  // As a device asks for it: whole once, and after that the slips alone.
  const fetchPack = async (before = null) => {
    const answer = await fetch(before ? `${pack}?deel=briefjes` : pack, { cache: "no-store" });
    const told = await answer.json();
    return { ...before, ...told, ahead: Date.parse(told.now) - Date.now() };
  };
  // A device that was here before goes on with what it had, however old: that is how people write past each other.
  let [copy] = await openCopies(store, phrase);
  copy ??= await makeCopy(store, phrase, await fetchPack());
  let said = 0;
  const done = { edits: 0, faults: {}, written: [], shown: {}, refusedWrites: 0 };
  const struck = (kind) => (done.faults[kind] = (done.faults[kind] ?? 0) + 1);
  const begun = performance.now();
  const total = () => Object.values(done.faults).reduce((sum, each) => sum + each, 0);

  const post = (kind) => async (blad, versies) => {
    if (kind === "never_left") throw new TypeError("network");
    const { token } = await (await fetch(copy.way.send, { cache: "no-store" })).json();
    const told = { method: "POST", headers: { "Content-Type": "application/json", "X-CSRFToken": token }, body: JSON.stringify({ blad, versies }) };
    if (kind === "half_sent") told.body = told.body.slice(0, told.body.length / 2);
    const times = kind === "thrice" ? 3 : 1;
    let answer;
    for (let time = 0; time < times; time += 1) answer = await fetch(copy.way.send, told);
    if (!answer.ok) throw new Error(String(answer.status));
    if (kind === "answer_lost") throw new TypeError("network");
    const { antwoorden } = await answer.json();
    return kind === "answer_cut" ? antwoorden.slice(0, Math.ceil(antwoorden.length / 2)) : antwoorden;
  };
  const KINDS = ["never_left", "half_sent", "thrice", "answer_lost", "answer_cut", "tab_killed", "disk_full", "killed_after_disk"];

  const withFault = async (kind) => {
    struck(kind);
    if (kind === "tab_killed") {
      store.database.close();
      store = await openStore();
      copy = (await openCopies(store, phrase)).find((each) => each.id === copy.id);
      return;
    }
    if (kind === "disk_full" || kind === "killed_after_disk") {
      const change = store.change;
      store.change = async function (...work) {
        if (kind === "killed_after_disk") await change.apply(this, work);
        throw new DOMException("full", "QuotaExceededError");
      };
      await edit().catch(() => (done.refusedWrites += 1));
      store.change = change;
      return;
    }
    await copy.send(post(kind)).catch(() => {});
  };

  const edit = async () => {
    const id = pick(entries);
    const before = copy.entry(id).current;
    const shown = before.map((each) => each.versie);
    const words = `${name}-${(said += 1)}`;
    const turn = { id, words, kept: false };
    done.written.push(turn);
    const inhoud = { tekst: words };
    const version = await copy.write({ sheet: "gedeeld", id, soort: "punt", over: "x", inhoud, seen: before }).catch((fault) => {
      const reached = copy.written.find((each) => each.version.inhoud.tekst === words);
      if (reached) done.shown[reached.version.versie] = shown;
      throw fault;
    });
    turn.kept = true;
    done.shown[version.versie] = shown;
    done.edits += 1;
  };

  while (done.edits < edits) {
    await edit().catch((fault) => {
      throw new Error(`an edit failed by itself: ${fault.message}`);
    });
    const left = (faults - total()) / Math.max(edits - done.edits, 1);
    if (total() < faults && chance() < left) await withFault(pick(KINDS));
    if (chance() < 0.02) {
      await copy.send(post("")).catch(() => {});
      const arrived = copy.arrived();
      await copy.renew(await fetchPack(copy.pack), arrived);
    }
  }
  while (total() < faults) await withFault(pick(KINDS));
  await copy.send(post(""));
  const arrived = copy.arrived();
  await copy.renew(await fetchPack(copy.pack), arrived);
  // What this device would lay beside each other by now, by entry: every version that counts, with its words.
  const beside = Object.fromEntries(entries.map((id) => [id, copy.entry(id).current.map((each) => each.inhoud.tekst).sort()]));
  const seconds = Math.round((performance.now() - begun) / 1000);
  return { ...done, beside, seconds, unreadable: copy.unreadable, waiting: copy.waiting, refused: copy.written.filter((each) => each.state === "refused").length };
};
