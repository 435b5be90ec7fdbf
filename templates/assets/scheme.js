/* Light or dark. Runs in the head, before the first paint: applies the stored choice and says that
   script is on. A choice equal to the system's is forgotten, so that the page follows the system again. */
(function () {
  "use strict";
  var root = document.documentElement;
  var system = matchMedia("(prefers-color-scheme: dark)");

  function stored() {
    try { return localStorage.getItem("briefing-scheme"); } catch (_) { return null; }
  }

  function store(choice) {
    try {
      if (choice) localStorage.setItem("briefing-scheme", choice);
      else localStorage.removeItem("briefing-scheme");
    } catch (_) { /* storage refused: the choice lasts as long as the page */ }
  }

  function isDark() {
    return root.dataset.scheme ? root.dataset.scheme === "dark" : system.matches;
  }

  function apply(choice) {
    if (choice) root.dataset.scheme = choice;
    else delete root.dataset.scheme;
    document.dispatchEvent(new Event("schemechange"));
  }

  function toggle() {
    var dark = !isDark();
    var choice = dark === system.matches ? null : dark ? "dark" : "light";
    store(choice);
    apply(choice);
  }

  function setUpButton() {
    var button = document.querySelector(".scheme-button");
    function show() { button.setAttribute("aria-pressed", String(isDark())); }
    button.addEventListener("click", toggle);
    document.addEventListener("schemechange", show);
    show();
  }

  root.classList.add("js");
  var choice = stored();
  if (choice === "dark" || choice === "light") root.dataset.scheme = choice;
  system.addEventListener("change", function () {
    document.dispatchEvent(new Event("schemechange"));
  });
  document.addEventListener("DOMContentLoaded", setUpButton);
})();
