// "Snel weg": the link works by itself; with script the page empties at once, and the other site takes its place in the history.
for (const link of document.querySelectorAll("[data-quick-exit]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    for (const form of document.forms) form.reset();
    document.body.replaceChildren();
    document.title = "";
    try {
      sessionStorage.clear(); // how fast it read aloud, and whatever else this tab remembers
    } catch {
      // a browser that refuses has nothing to forget
    }
    window.location.replace(link.href);
  });
}
