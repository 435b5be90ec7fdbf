/* Citations: a dialog with the permanent link of a record, its citation in three forms, and, of a
   quotation, its words with who said them and who printed them; each with a button that copies it.
   Loaded when a reader first asks for one. What a page is about it says in its head (dcterms, and the
   permanent address of its edition as rel=cite-as) and in its data for machines (JSON-LD); a quotation
   carries its attribution. The forms are those of builder/exports/cite.py. */
(function () {
  "use strict";

  var MARKS = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties);
    made.append.apply(made, children || []);
    return made;
  }

  function meta(name) {
    var found = document.querySelector('meta[name="dcterms.' + name + '"]');
    return found ? found.content : "";
  }

  /* ---- What is cited ---- */

  function nodes() {
    var data = document.querySelector('script[type="application/ld+json"]');
    var read = data ? JSON.parse(data.textContent) : {};
    return read["@graph"] || [read];
  }

  function addressOf(record) {
    var canonical = document.querySelector('link[rel="canonical"]');
    var page = new URL(canonical ? canonical.href : location.href);
    page.search = "";
    page.hash = /^(MAIN|HEADER)$/.test(record.tagName) ? "" : record.id;
    return page.href;
  }

  /* The page of the edition, which stays as it is when records change. */
  function addressOfEdition() {
    var link = document.querySelector('link[rel="cite-as"]');
    return link ? new URL(link.getAttribute("href"), addressOf(document.querySelector("main"))).href : "";
  }

  function nameOfEdition() { return meta("isPartOf").slice(siteName().length).replace(/^, /, ""); }

  function siteName() { return document.querySelector('meta[property="og:site_name"]').content; }

  function isEdition(record) {
    return record === "edition" || Boolean(record.closest(".kind-edition .record-head"));
  }

  /* As plain text, without the spaces that hold a date together on the page. */
  function textOf(element) { return element.textContent.trim().replace(/\u00a0/g, " "); }

  function titleOf(record) {
    if (isEdition(record)) return siteName();
    if (record.tagName === "MAIN") return meta("title");
    var heading = record.querySelector(".judgement-statement, .anchor");
    var link = record.querySelector(".permalink");
    return heading ? textOf(heading) : link.getAttribute("aria-label").replace(/^[^:]*: /, "");
  }

  /* An article is cited as what it is; any other record as a part of this briefing's edition. */
  function sourceOf(record) {
    if (isEdition(record)) {
      return { type: "webpage", title: siteName(), within: nameOfEdition(), date: meta("issued"), url: addressOfEdition() };
    }
    var article = nodes().find(function (node) { return node["@type"] === "NewsArticle" && node["@id"] === "#" + record.id; });
    var whole = meta("isPartOf");
    if (!article) {
      var edition = addressOfEdition();
      return {
        type: "webpage", title: titleOf(record), within: whole, date: meta("issued"), url: addressOf(record),
        note: edition ? "The edition: " + edition : ""
      };
    }
    return {
      key: record.id, type: "article-newspaper", title: article.headline, within: (article.publisher || article.author || {}).name || "",
      date: article.datePublished || "", url: article.url || "", note: ["As captured in " + whole, addressOfEdition(), addressOf(record)].filter(Boolean).join(", ")
    };
  }

  /* ---- Its forms ---- */

  function plain(source) {
    var parts = ["“" + source.title.replace(/“/g, "‘").replace(/”/g, "’") + "”", source.within, source.type === "webpage" ? "" : source.date, source.url, source.note];
    return parts.filter(Boolean).join(", ");
  }

  function braced(text) {
    return "{" + text.replace(/[\\~^{}$&%#_]/g, function (sign) { return MARKS[sign] || "\\" + sign; }) + "}";
  }

  function keyOf(source) {
    if (source.key) return source.key;
    var words = source.title.normalize("NFKD").toLowerCase().match(/[a-z0-9]+/g) || ["record"];
    return words.slice(0, 4).join("-") + (source.date ? "-" + source.date.slice(0, 4) : "");
  }

  function bibtex(source) {
    var fields = [
      ["title", "{" + braced(source.title) + "}"], [source.type === "webpage" ? "howpublished" : "journal", braced(source.within)],
      ["year", "{" + source.date.slice(0, 4) + "}"], ["date", "{" + source.date + "}"],
      ["url", "{" + source.url + "}"], ["note", braced(source.note || "")]
    ].filter(function (field) { return !/^\{+\}+$/.test(field[1]); });
    var lines = fields.map(function (field) { return "  " + field[0] + " = " + field[1]; });
    var kind = source.type === "webpage" ? "@misc" : "@article";
    return kind + "{" + keyOf(source) + ",\n" + lines.join(",\n") + "\n}";
  }

  function csl(source) {
    var item = { id: keyOf(source), type: source.type, title: source.title };
    if (source.within) item["container-title"] = source.within;
    if (source.date) item.issued = { "date-parts": [source.date.split("-").map(Number)] };
    if (source.url) item.URL = source.url;
    if (source.note) item.note = source.note;
    return JSON.stringify([item], null, 2);
  }

  function quotation(record) {
    var words = textOf(record.querySelector("blockquote"));
    var marked = record.querySelector("blockquote").classList.contains("indirect") ? words : "“" + words + "”";
    return marked + "\n" + record.dataset.attribution + "\n" + addressOf(record);
  }

  function formsOf(record) {
    var source = sourceOf(record);
    if (isEdition(record)) record = { dataset: {} };
    return (record.dataset.attribution ? [["Quotation", quotation(record)]] : []).concat([
      ["Permanent link", source.type === "webpage" ? source.url : addressOf(record)], ["Citation", plain(source)],
      ["BibTeX", bibtex(source)], ["CSL-JSON", csl(source)]
    ]);
  }

  /* ---- Copying ---- */

  /* Where the clipboard is closed to the page (a plain http address), as from a text box. */
  function copyFromBox(text) {
    var box = element("textarea", { value: text, className: "cite-box" });
    dialog.append(box);
    box.select();
    var done = document.execCommand("copy");
    box.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("not copied"));
  }

  function copy(name, text, button) {
    var given = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject(new Error("no clipboard"));
    given.catch(function () { return copyFromBox(text); }).then(
      function () { status.textContent = name + " copied."; },
      function () { status.textContent = "Your browser did not let it be copied; the text can be selected."; }
    ).then(function () { button.focus(); });
  }

  function row(form) {
    var button = element("button", { type: "button", textContent: "Copy" });
    button.setAttribute("aria-label", "Copy: " + form[0]);
    button.addEventListener("click", function () { copy(form[0], form[1], button); });
    var text = element("pre", { textContent: form[1], tabIndex: 0 });
    text.setAttribute("aria-label", form[0]);
    text.setAttribute("role", "region");
    return element("section", {}, [element("h3", { textContent: form[0] }), button, text]);
  }

  var title = element("h2", { id: "cite-title" });
  var rows = element("div", { className: "cite-rows" });
  var status = element("p", { className: "cite-status" });
  var close = element("button", { type: "button", textContent: "Close" });
  var head = element("div", { className: "cite-head" }, [title, close]);
  var dialog = element("dialog", { className: "cite" }, [head, status, rows]);
  status.setAttribute("role", "status");
  dialog.setAttribute("aria-labelledby", "cite-title");
  close.addEventListener("click", function () { dialog.close(); });
  dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  var styled = briefing.style("assets/cite.css");

  briefing.cite = function (record) {
    title.replaceChildren("Cite ", element("bdi", { textContent: titleOf(record) }));
    rows.replaceChildren.apply(rows, formsOf(record).map(row));
    status.textContent = "";
    styled.then(function () {
      dialog.showModal();
      rows.querySelector("button").focus();
    });
  };
})();
