/* Filters over a list; filter-door.js loads this when somebody reaches for one, or comes with one in the
   address. In a [data-filter] region a form's controls are named after words that each row has; a row
   stays when it has one of those chosen, by each control in use. What is chosen lives in the address, so
   that back, forward and a copied link keep it.
   The rows of a list on one page have their words in data-attributes. A list that goes on over pages names
   a script (see builder/making/lists.py) that knows the words of all its rows; rows of other pages come as trees,
   from which they are built here, node by node, and stand among those of the page. */
(function () {
  "use strict";

  var STEP = 50;
  var MOST_PAGES = 20;
  var heads = new Map();
  var loading = new Map();
  var blocks = new Map();

  briefing.list = function (name, head) { heads.set("lists/" + name + ".js", head); };
  briefing.rows = function (name, page, groups) { blocks.set(name + "-" + page, groups); };

  function once(path) {
    if (!loading.has(path)) {
      var loaded = briefing.load(path);
      loaded.catch(function () { loading.delete(path); });
      loading.set(path, loaded);
    }
    return loading.get(path);
  }

  /* ---- Elements ---- */

  function built(tree) {
    if (typeof tree === "string") return document.createTextNode(tree);
    var made = document.createElement(tree[0]);
    Object.keys(tree[1]).forEach(function (name) { made.setAttribute(name, tree[1][name]); });
    made.append.apply(made, tree.slice(2).map(built));
    return made;
  }

  function element(name, style) {
    var made = document.createElement(name);
    if (style) made.className = style;
    return made;
  }

  function number(count) { return count.toLocaleString("en"); }

  /* ---- What is chosen, and which rows that leaves ---- */

  function selects(form) { return Array.from(form.querySelectorAll("select")); }

  function chosen(form) {
    return new Map(selects(form).filter(function (control) { return control.value; })
      .map(function (control) { return [control.name, control.value]; }));
  }

  /* The choices of a list on one page: value, text, rows. */
  function choicesOf(control, items) {
    return Array.from(control.options).filter(function (option) { return option.value; }).map(function (option) {
      var rows = new Set();
      items.forEach(function (item, row) {
        if ((item.getAttribute("data-" + control.name) || "").split(/\s+/).includes(option.value)) rows.add(row);
      });
      return [option.value, option.text, rows];
    });
  }

  function unpacked(choice) {
    var row = 0;
    return [choice[0], choice[1], new Set(choice[2].map(function (step) { return row += step; }))];
  }

  /* The rows that are left by all that is chosen, but for what one control says. */
  function left(list, wanted, but) {
    var sets = Array.from(wanted).filter(function (pair) { return pair[0] !== but; }).map(function (pair) {
      var choice = list.choices.get(pair[0]).find(function (one) { return one[0] === pair[1]; });
      return choice ? choice[2] : new Set();
    });
    return Array.from({ length: list.total }, function (_, row) { return row; }).filter(function (row) {
      return sets.every(function (set) { return set.has(row); });
    });
  }

  /* A page of a long list may name a part of the choices only. */
  function fill(form, list) {
    selects(form).forEach(function (control) {
      var value = control.value;
      control.replaceChildren.apply(control, [control.options[0]].concat(
        list.choices.get(control.name).map(function (choice) { return new Option(choice[1], choice[0]); })
      ));
      choose(control, value);
    });
  }

  function choose(control, value) {
    control.value = value;
    if (control.selectedIndex === -1) control.value = "";
  }

  /* Beside each choice, how many rows it would leave with what is chosen by the other controls. */
  function count(form, list) {
    var wanted = chosen(form);
    selects(form).forEach(function (control) {
      var rest = new Set(left(list, wanted, control.name));
      list.choices.get(control.name).forEach(function (choice, at) {
        var many = Array.from(choice[2]).filter(function (row) { return rest.has(row); }).length;
        control.options[at + 1].textContent = choice[1] + (choice[0] === control.value ? "" : " (" + number(many) + ")");
      });
    });
  }

  /* ---- The address ---- */

  function toAddress(form) {
    var address = new URL(location.href);
    selects(form).forEach(function (control) { address.searchParams.delete(control.name); });
    chosen(form).forEach(function (value, name) { address.searchParams.append(name, value); });
    if (address.href !== location.href) history.pushState(null, "", address);
  }

  function fromAddress(form) {
    var query = new URLSearchParams(location.search);
    selects(form).forEach(function (control) {
      choose(control, query.get(control.name) || "");
    });
  }

  /* ---- A list and its form ---- */

  function setUp(region) {
    var form = region.querySelector(".filters");
    var status = form.querySelector("[data-filter-count]");
    var unfiltered = status.textContent;
    var path = region.dataset.rows;
    var items = Array.from(region.querySelectorAll("[data-item]"));
    var groups = Array.from(region.querySelectorAll("[data-group]"));
    var list = path ? null : {
      total: items.length, first: 0,
      choices: new Map(selects(form).map(function (control) { return [control.name, choicesOf(control, items)]; }))
    };
    var homes = new Map();
    var made = new Map();
    var guests = [];
    var shownCount = 0;
    var turn = 0;
    var note = element("p", "filter-note");
    var more = element("p", "filter-more");
    var moreCount = element("span");
    var moreButton = element("button");

    function ready() {
      return list ? Promise.resolve() : once(path).then(function () {
        var head = heads.get(path);
        list = {
          total: head.starts[head.starts.length - 1], first: head.starts[region.dataset.page - 1],
          starts: head.starts, hashes: head.hashes,
          choices: new Map(head.controls.map(function (control) { return [control[0], control[1].map(unpacked)]; }))
        };
        fill(form, list);
      });
    }

    /* ---- Rows of other pages ---- */

    function isHere(row) { return row >= list.first && row < list.first + items.length; }

    function pageOf(row) { return list.starts.findIndex(function (first) { return first > row; }); }

    function blockOf(page) { return path.slice("lists/".length, -".js".length) + "-" + page; }

    /* The first of the rows found, from no more pages than a reader wants to wait for. */
    function within(found, most) {
      var fresh = new Set();
      var end = found.slice(0, most).findIndex(function (row) {
        if (!isHere(row) && !blocks.has(blockOf(pageOf(row)))) fresh.add(pageOf(row));
        return fresh.size > MOST_PAGES;
      });
      return found.slice(0, end === -1 ? most : end);
    }

    function fetched(rows) {
      var pages = new Set(rows.filter(function (row) { return !isHere(row); }).map(pageOf));
      return Promise.all(Array.from(pages, function (page) {
        return once("assets/lists/" + blockOf(page) + "." + list.hashes[page - 1] + ".js");
      }));
    }

    /* A row of another page, with the group that it stands in there. */
    function guest(row) {
      if (!made.has(row)) {
        var page = pageOf(row);
        var at = row - list.starts[page - 1];
        var group = blocks.get(blockOf(page)).find(function (one) { return at < one[2].length || (at -= one[2].length, false); });
        made.set(row, { item: built(group[2][at]), group: group });
      }
      return made.get(row);
    }

    function itemOf(row) { return isHere(row) ? items[row - list.first] : guest(row).item; }

    /* The list under a heading: one of this page, or one that is made with the first of its rows. */
    function homeOf(group, isBefore) {
      var id = group[0][1].id;
      if (!homes.has(id)) {
        var section = built(["section", { class: "part", "data-group": "" }, group[0], group[1]]);
        region.insertBefore(section, isBefore ? groups[0] : more);
        guests.push(section);
        homes.set(id, { list: section.lastChild, own: null });
      }
      return homes.get(id);
    }

    function invite(row) {
      var isBefore = row < list.first;
      var home = homeOf(guest(row).group, isBefore);
      home.list.insertBefore(guest(row).item, isBefore ? home.own : null);
      guests.push(guest(row).item);
    }

    function sendAway() {
      guests.forEach(function (one) { one.remove(); });
      guests = [];
      homes = new Map(groups.map(function (group) {
        var own = group.querySelector("[data-item]");
        return [group.querySelector("h2").id, { list: own.parentNode, own: own }];
      }));
    }

    /* ---- Showing ---- */

    function place(shown) {
      var visible = new Set(shown);
      sendAway();
      items.forEach(function (item, at) { item.hidden = !visible.has(list.first + at); });
      shown.filter(function (row) { return !isHere(row); }).forEach(invite);
      groups.forEach(function (group) { group.hidden = !group.querySelector("[data-item]:not([hidden])"); });
    }

    function tell(found, shown) {
      var words = status.dataset.filterCount.replace("{shown}", number(found.length)).replace("{total}", number(list.total));
      var rest = found.length - shown.length;
      status.textContent = words;
      note.textContent = words + ": " + selects(form).filter(function (control) { return control.value; }).map(said).join(", ");
      more.hidden = !rest;
      moreCount.textContent = number(shown.length) + " of " + number(found.length) + " shown";
      moreButton.textContent = "Show " + number(Math.min(STEP, rest)) + " more";
    }

    function said(control) {
      var choice = list.choices.get(control.name)[control.selectedIndex - 1];
      return control.parentNode.firstChild.data.trim() + " “" + choice[1] + "”";
    }

    /* The page as it was, with what leads on to others; or as the filters have it. */
    function settle(isFiltered) {
      note.hidden = !isFiltered;
      if (path) region.closest("main").querySelectorAll(".contents").forEach(function (nav) { nav.hidden = isFiltered; });
      document.documentElement.classList.remove("asked");
    }

    function showAll(words) {
      sendAway();
      items.concat(groups).forEach(function (one) { one.hidden = false; });
      more.hidden = true;
      status.textContent = words;
      settle(false);
    }

    /* Shows what is chosen, unless the reader has chosen on in the meantime. */
    function show(most) {
      var mine = ++turn;
      if (!chosen(form).size) return showAll(unfiltered);
      var found = left(list, chosen(form));
      var shown = path ? within(found, most) : found;
      return fetched(shown).then(function () {
        if (mine !== turn) return;
        place(shown);
        tell(found, shown);
        settle(true);
        shownCount = shown.length;
      });
    }

    function showMore() {
      var before = shownCount;
      show(before + STEP).then(function () {
        itemOf(left(list, chosen(form))[before]).querySelector("a").focus();
      }).catch(fail);
    }

    function fail() { showAll("The whole list could not be loaded."); }

    function update(read) {
      if (!list) status.textContent = "Loading the whole list …";
      return ready().then(function () {
        read(form);
        count(form, list);
        return show(STEP);
      }).catch(fail);
    }

    /* A link to an item that the filters hide shows everything. */
    function reveal() {
      var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target || !region.contains(target) || !target.closest("[hidden]")) return;
      form.reset();
      update(Object);
      target.scrollIntoView();
    }

    function arrive() { update(fromAddress).then(reveal); }

    moreButton.type = "button";
    more.append(moreCount, " ", moreButton);
    more.hidden = note.hidden = true;
    form.after(note);
    region.append(more);
    sendAway();
    form.addEventListener("change", function () { update(toAddress); });
    form.addEventListener("reset", function () {
      setTimeout(function () { update(toAddress); });
    });
    moreButton.addEventListener("click", showMore);
    addEventListener("popstate", arrive);
    addEventListener("hashchange", arrive);
    /* What was chosen while this was on its way counts; else what the address says. */
    if (chosen(form).size) update(toAddress); else arrive();
  }

  document.querySelectorAll("[data-filter]").forEach(setUp);
})();
