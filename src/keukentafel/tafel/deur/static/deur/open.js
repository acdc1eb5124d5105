// The square on a card holds the words behind the # of an address, which no browser sends. They go into the form, and out of the address at once.
const take = () => {
  const words = decodeURIComponent(location.hash.slice(1)).replaceAll("-", " ").trim();
  const field = document.getElementById("woorden");
  if (!field || !/^\p{L}+( \p{L}+)+$/u.test(words)) return;
  history.replaceState(null, "", location.pathname);
  field.value = words;
  field.form.querySelector("button").focus();
};
take();
addEventListener("hashchange", take);
