/* Filters over a list. In a [data-filter] region, a form's controls are named after the data-attributes
   of the [data-item]s; an item stays when each name in use shares a word with it. The chosen values
   live in the address, so that back, forward and a copied link keep them. */
(function () {
  "use strict";

  function chosen(form) {
    var wanted = new Map();
    new FormData(form).forEach(function (value, name) {
      if (value) wanted.set(name, (wanted.get(name) || []).concat(value));
    });
    return wanted;
  }

  function matches(item, wanted) {
    return Array.from(wanted).every(function (entry) {
      var words = (item.getAttribute("data-" + entry[0]) || "").split(/\s+/);
      return entry[1].some(function (value) { return words.includes(value); });
    });
  }

  function show(region, form) {
    var items = Array.from(region.querySelectorAll("[data-item]"));
    var wanted = chosen(form);
    items.forEach(function (item) { item.hidden = !matches(item, wanted); });
    region.querySelectorAll("[data-group]").forEach(function (group) {
      group.hidden = !group.querySelector("[data-item]:not([hidden])");
    });
    var count = form.querySelector("[data-filter-count]");
    count.textContent = count.dataset.filterCount
      .replace("{shown}", items.filter(function (item) { return !item.hidden; }).length)
      .replace("{total}", items.length);
  }

  function names(form) {
    return new Set(Array.from(form.elements, function (control) { return control.name; }).filter(Boolean));
  }

  function toAddress(form) {
    var address = new URL(location.href);
    names(form).forEach(function (name) { address.searchParams.delete(name); });
    chosen(form).forEach(function (values, name) {
      values.forEach(function (value) { address.searchParams.append(name, value); });
    });
    if (address.href !== location.href) history.pushState(null, "", address);
  }

  function fromAddress(form) {
    var query = new URLSearchParams(location.search);
    Array.from(form.elements).forEach(function (control) {
      if (!control.name) return;
      control.value = query.get(control.name) || "";
      if (control.selectedIndex === -1) control.value = "";
    });
  }

  /* A link to an item that the filter hides shows everything. */
  function reveal(region, form) {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !region.contains(target) || !target.closest("[hidden]")) return;
    form.reset();
    show(region, form);
    target.scrollIntoView();
  }

  function setUp(region) {
    var form = region.querySelector("form.filters");
    function update() { fromAddress(form); show(region, form); reveal(region, form); }
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("change", function () { show(region, form); toAddress(form); });
    form.addEventListener("reset", function () {
      setTimeout(function () { show(region, form); toAddress(form); });
    });
    addEventListener("popstate", update);
    addEventListener("hashchange", update);
    update();
  }

  document.querySelectorAll("[data-filter]").forEach(setUp);
})();
