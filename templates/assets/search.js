/* The search, part two: folds what is typed, looks it up in the index, and shows the finds by
   kind. Everything on the page is made of DOM nodes; nothing typed or found is ever read as markup.
   The index (see builder/search) is cut into scripts that call briefing.search.index/terms/entries. */
(function () {
  "use strict";

  var FEW = 4;
  var MORE = 25;
  var SNIPPET = 150;
  var SHORTEST = 2;
  var PAUSE = 120;
  var WORDS = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼʿʾ`,][\p{L}\p{N}\p{M}]+)*/gu;

  var head;
  var ranges = new Map();
  var blocks = new Map();
  var pending = new Map();
  var turn = 0;
  var typing;
  var shown = "";

  /* Of the index the head alone keeps its name: it knows the hashes in the names of the rest. */
  function addressOf(part) {
    if (part === "index") return "search/index.js";
    var name = part.split("-");
    return "assets/search/" + part + "." + head.hashes[name[0]][name[1]] + ".js";
  }

  function once(path) {
    if (!pending.has(path)) {
      var loaded = briefing.load(addressOf(path));
      loaded.catch(function () { pending.delete(path); });
      pending.set(path, loaded);
    }
    return pending.get(path);
  }

  /* ---- Folding: the same steps as builder/search/fold.py ---- */

  function terms(text) {
    return text.split(/\s+/).flatMap(termsOfChunk);
  }

  function termsOfChunk(chunk) {
    var plain = chunk.replace(/['’ʼ]s(?![\p{L}\p{N}_])/giu, " ").replace(/(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))/gu, "")
      .toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
    plain = Array.from(plain, function (letter) {
      return letter in head.letters ? head.letters[letter] : letter;
    }).join("");
    return (plain.match(/[\p{L}\p{N}]+/gu) || []).map(speltOneWay);
  }

  function speltOneWay(word) {
    Object.keys(head.pairs).forEach(function (pair) { word = word.replaceAll(pair, head.pairs[pair]); });
    return word.replace(/(\p{L})\1+/gu, "$1");
  }

  function skeleton(term) {
    var letters = Array.from(term);
    var bones = letters[0] + letters.slice(1).filter(function (letter) { return !head.skeleton.includes(letter); }).join("");
    bones = bones.replace(/(\p{L})\1+/gu, "$1");
    return bones.length >= 3 && /^\p{L}+$/u.test(term) ? "~" + bones : "";
  }

  /* ---- Looking up ---- */

  function rangesOf(term) {
    var found = [];
    head.ranges.forEach(function (first, number) {
      var next = head.ranges[number + 1];
      if (first <= term + "\uffff" && (next === undefined || next > term)) found.push(number);
    });
    return found;
  }

  function loadRanges(term) {
    return Promise.all(rangesOf(term).map(function (number) { return once("terms-" + number); }));
  }

  /* Entry numbers with a score. A whole word counts twice its beginning, a rare word more than a common one. */
  function scores(term, wholeOnly) {
    var found = new Map();
    rangesOf(term).forEach(function (number) {
      var range = ranges.get(number);
      Object.keys(range).forEach(function (candidate) {
        if (candidate !== term && (wholeOnly || !candidate.startsWith(term))) return;
        var rarity = Math.log(2 + head.blocks[head.blocks.length - 1] / range[candidate].length);
        unpacked(range[candidate]).forEach(function (place) {
          var weight = [0, 1, 2, 6][place % 4] * rarity * (candidate === term ? 2 : 1);
          var entry = Math.floor(place / 4);
          found.set(entry, Math.max(found.get(entry) || 0, weight));
        });
      });
    });
    return found;
  }

  function unpacked(differences) {
    var entry = 0;
    return differences.map(function (difference) {
      entry += Math.floor(difference / 4);
      return 4 * entry + difference % 4;
    });
  }

  function either(one, other) {
    other.forEach(function (score, entry) { one.set(entry, Math.max(score, one.get(entry) || 0)); });
    return one;
  }

  /* The entries that hold most of the words, with the sum of their scores: all words, if any does. */
  function most(each) {
    var words = new Map();
    var sums = new Map();
    each.forEach(function (found) {
      found.forEach(function (score, entry) {
        words.set(entry, (words.get(entry) || 0) + 1);
        sums.set(entry, (sums.get(entry) || 0) + score);
      });
    });
    var best = Array.from(words.values()).reduce(function (one, other) { return Math.max(one, other); }, 0);
    sums.forEach(function (_, entry) { if (words.get(entry) < best) sums.delete(entry); });
    return { entries: sums, words: best };
  }

  /* The terms of names that sound like a term. */
  function alike(term) {
    var bones = skeleton(term);
    if (!bones) return Promise.resolve([]);
    return loadRanges(bones).then(function () {
      return rangesOf(bones).flatMap(function (number) { return ranges.get(number)[bones] || []; });
    });
  }

  function scoresOfAll(terms) {
    return Promise.all(terms.map(loadRanges)).then(function () {
      return terms.map(function (term) { return scores(term, true); }).reduce(either, new Map());
    });
  }

  /* Where no entry holds a word, names that sound like it stand in. */
  function lookUpOne(term) {
    return loadRanges(term).then(function () {
      var found = scores(term, false);
      return found.size ? found : alike(term).then(scoresOfAll);
    });
  }

  function lookUp(wanted) {
    var rare = wanted.filter(function (term) { return !head.common.includes(term); });
    return Promise.all(rare.map(lookUpOne)).then(function (each) {
      return Object.assign(most(each), { wanted: rare.length });
    });
  }

  function blockOf(entry) {
    return head.blocks.findIndex(function (first) { return first > entry; }) - 1;
  }

  function entryAt(number) {
    var block = blockOf(number);
    return once("entries-" + block).then(function () {
      var row = blocks.get(block)[number - head.blocks[block]];
      return { title: row[0], address: row[1], note: row[2], text: row[3] };
    });
  }

  function kindOf(entry) {
    return head.starts.findIndex(function (first) { return first > entry; }) - 1;
  }

  /* [{kind, entries}] with the best find first, and the kinds in the order of their best finds. */
  function grouped(found) {
    var groups = new Map();
    Array.from(found).sort(function (one, other) { return other[1] - one[1] || one[0] - other[0]; }).forEach(function (pair) {
      var kind = kindOf(pair[0]);
      if (!groups.has(kind)) groups.set(kind, []);
      groups.get(kind).push(pair[0]);
    });
    return Array.from(groups, function (pair) { return { kind: head.kinds[pair[0]], entries: pair[1] }; });
  }

  /* ---- Showing ---- */

  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties);
    made.append.apply(made, children || []);
    return made;
  }

  function isWanted(word, wanted) {
    return terms(word).some(function (term) {
      var bones = skeleton(term);
      return wanted.some(function (one) {
        return term.startsWith(one) || (bones && bones === skeleton(one));
      });
    });
  }

  /* The text as nodes, every word that was looked for in a <mark>. */
  function marked(text, wanted) {
    var nodes = [];
    var done = 0;
    Array.from(text.matchAll(WORDS)).filter(function (word) { return isWanted(word[0], wanted); }).forEach(function (word) {
      nodes.push(text.slice(done, word.index), element("mark", { textContent: word[0] }));
      done = word.index + word[0].length;
    });
    return nodes.concat(text.slice(done));
  }

  /* The part of a long text that holds the first word looked for. */
  function snippet(text, wanted) {
    var hit = Array.from(text.matchAll(WORDS)).find(function (word) { return isWanted(word[0], wanted); });
    var start = hit && hit.index > SNIPPET / 2 ? text.lastIndexOf(" ", hit.index - SNIPPET / 3) + 1 : 0;
    var end = start + SNIPPET < text.length ? text.lastIndexOf(" ", start + SNIPPET) : text.length;
    return (start ? "… " : "") + text.slice(start, end > start ? end : start + SNIPPET) + (end < text.length ? " …" : "");
  }

  function item(entry, wanted) {
    var title = element("bdi", {}, marked(entry.title, wanted));
    var link = element("a", { href: new URL(entry.address, briefing.siteRoot).href }, [title]);
    link.addEventListener("click", function () { dialog.close(); });
    var parts = [link];
    if (entry.note) parts.push(element("span", { className: "search-note" }, marked(entry.note, wanted)));
    if (entry.text) parts.push(element("p", { className: "search-text", dir: "auto" }, marked(snippet(entry.text, wanted), wanted)));
    return element("li", {}, parts);
  }

  function section(group, wanted, few) {
    return Promise.all(group.entries.slice(0, few).map(entryAt)).then(function (entries) {
      var name = "search-" + group.kind.toLowerCase();
      var count = element("span", { className: "count", textContent: group.entries.length });
      var list = element("ul", {}, entries.map(function (entry) { return item(entry, wanted); }));
      var made = element("section", {}, [element("h2", { id: name }, [group.kind + " ", count]), list]);
      made.setAttribute("aria-labelledby", name);
      if (group.entries.length > few) made.append(moreButton(group, wanted, few, made));
      return made;
    });
  }

  function moreButton(group, wanted, few, made) {
    var left = Math.min(MORE, group.entries.length - few);
    var button = element("button", { type: "button", textContent: "Show " + left + " more" });
    button.addEventListener("click", function () {
      section(group, wanted, few + MORE).then(function (longer) {
        made.replaceWith(longer);
        longer.querySelectorAll("a")[few].focus();
      });
    });
    return button;
  }

  function put(sections, words) {
    results.replaceChildren.apply(results, sections);
    results.scrollTop = 0;
    status.textContent = words;
  }

  /* Shows what was found, unless the reader has typed on in the meantime. */
  function show(query) {
    var mine = ++turn;
    function putIfLast(sections, words) {
      if (mine !== turn) return;
      shown = query;
      put(sections, words);
    }
    return once("index").then(function () {
      var wanted = terms(query);
      if (wanted.join("").length < SHORTEST) return putIfLast([], "");
      return lookUp(wanted).then(function (found) {
        var shown = grouped(found.entries).map(function (group) { return section(group, wanted, FEW); });
        return Promise.all(shown).then(function (sections) { putIfLast(sections, counted(found)); });
      });
    }).catch(function () {
      putIfLast([], "The index could not be loaded.");
      shown = null;
    });
  }

  /* Goes on once the finds of what stands in the box are shown, so that no later ones replace them. */
  function whenShown(go) {
    clearTimeout(typing);
    if (shown === input.value) go();
    else show(input.value).then(function () { if (shown === input.value) go(); });
  }

  function counted(found) {
    var number = found.entries.size;
    if (!number) return "Nothing found.";
    var finds = number === 1 ? "1 find" : number + " finds";
    return found.words < found.wanted ? finds + ", with " + found.words + " of the " + found.wanted + " words" : finds;
  }

  /* ---- The dialog and its keys ---- */

  var input = element("input", { type: "search", id: "search-words", autocomplete: "off", spellcheck: false, enterKeyHint: "go" });
  var status = element("p", { className: "search-status" });
  var results = element("div", { className: "search-results" });
  var close = element("button", { type: "button", className: "search-close", textContent: "Close" });
  var label = element("label", { htmlFor: "search-words", textContent: "Search" });
  var keys = element("p", { className: "search-keys" }, [
    key("↑"), key("↓"), " choose ", key("Enter"), " open ", key("Esc"), " close"
  ]);
  var dialog = element("dialog", { className: "search" }, [
    element("div", { className: "search-bar" }, [label, input, close]), status, results, keys
  ]);
  dialog.setAttribute("aria-label", "Search this briefing");
  status.setAttribute("role", "status");

  function key(name) { return element("kbd", { textContent: name }); }

  function links() { return Array.from(results.querySelectorAll("a")); }

  /* From the box through the finds and back to the box. */
  function step(by) {
    var stops = [input].concat(links());
    var at = stops.indexOf(document.activeElement);
    stops[(at + by + stops.length) % stops.length].focus();
  }

  dialog.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      whenShown(function () { step(event.key === "ArrowDown" ? 1 : -1); });
    } else if (event.key === "Escape") {
      event.preventDefault();
      dialog.close();
    } else if (event.key === "Enter" && event.target === input && !event.isComposing) {
      event.preventDefault();
      whenShown(function () { if (links()[0]) links()[0].click(); });
    } else if (event.key.length === 1 && event.target.tagName === "A" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      input.focus();
    }
  });
  dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
  close.addEventListener("click", function () { dialog.close(); });
  input.addEventListener("input", function () {
    clearTimeout(typing);
    typing = setTimeout(function () { show(input.value); }, PAUSE);
  });
  document.body.append(dialog);
  var styled = briefing.style("assets/search.css");

  window.briefing.search = {
    index: function (given) { head = given; },
    terms: function (number, given) { ranges.set(number, given); },
    entries: function (number, given) { blocks.set(number, given); },
    fold: function (text) { return once("index").then(function () { return terms(text); }); },
    open: function () {
      once("index").catch(function () { put([], "The index could not be loaded."); });
      styled.then(function () {
        if (!dialog.open) dialog.showModal();
        input.focus();
        input.select();
      });
    }
  };
})();
