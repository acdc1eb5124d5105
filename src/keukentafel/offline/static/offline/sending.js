// Speaks with the server for a copy: sends what was written here, and fetches the copy anew.

import { OfAnother } from "./copy.js";

const asked = async (address, how = {}) => {
  const answer = await fetch(address, { cache: "no-store", redirect: "error", ...how });
  if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { status: answer.status });
  return answer.json();
};

/**
 * What a server told, with how far its clock is ahead of the one of this device.  Of a copy that was fetched whole since
 * it was opened only the slips are asked for: the page that they stand in is drawn by now, and long to make.  But what
 * was wiped, or is no longer for this person, stands in that page too: then the page is asked for again.
 */
const fetchPack = async (copy) => {
  const before = copy.isWhole && copy.pack;
  const pack = await asked(before ? `${copy.way.copy}?deel=briefjes` : copy.way.copy);
  const there = new Set(pack.entries.map((each) => each.id));
  const isLess = before && before.entries.some((each) => !there.has(each.id));
  const whole = isLess ? await asked(copy.way.copy) : { ...before, ...pack };
  return { ...whole, ahead: Date.parse(whole.now) - Date.now() };
};

/** The time of the server, null where none answers. */
export const serverTime = async (address) => {
  try {
    return (await asked(address)).now;
  } catch {
    return null;
  }
};

/**
 * Send and fetch.  Gives how it went: `sent`; `over` where the copy has ended and is off this device; `closed` where
 * the table must be opened first, by the person whose copy it is; `gone` where this person has no chair there any more; `offline`; and `unreachable`
 * where there is a network, but not this server (also where it does not prove to be it: a browser does not tell).
 */
export const exchange = async (copy) => {
  try {
    const { token, now, door } = await asked(copy.way.send);
    if (door !== copy.way.door) throw new OfAnother(); // the card of somebody else is open here: nothing goes either way
    await copy.send(async (blad, versies) => {
      const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
      return (await asked(copy.way.send, { method: "POST", headers, body: JSON.stringify({ blad, versies }) })).antwoorden;
    });
    if (await copy.end(now)) return "over";
    const arrived = copy.arrived();
    await copy.renew(await fetchPack(copy), arrived);
    copy.isWhole = true;
    return "sent";
  } catch (fault) {
    if (fault.status === 403 || fault instanceof OfAnother) return "closed";
    if (fault.status === 404) return "gone";
    return navigator.onLine ? "unreachable" : "offline";
  }
};
