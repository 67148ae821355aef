// The pages of the reference server: what ours show, read row by row and put together as strings.

/** @typedef {import("./statement.mjs").Row} Row */
/** @typedef {import("./store.mjs").Store} Store */

/** @param {string} text */
const safe = (text) =>
  /[&<>"]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
    : text;

/** @param {string} title @param {string} style */
const head = (title, style) =>
  '<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
  `<meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no"><title>${safe(title)}｜まちこえ</title>` +
  `<link rel="stylesheet" href="/assets/${style}.css"><link rel="icon" href="/favicon.svg" type="image/svg+xml"></head><body><a class="skip" href="#main">本文へ進む</a>`;

/** @param {Row} city */
const top = (city) =>
  `<header class="head"><div class="wrap"><a class="mark" href="/cities/mihon"><span class="kk">まちこえ</span><span class="min">${safe(city.name)}</span></a>` +
  '<nav class="nav" aria-label="主な案内"><ul><li><a href="/cities/mihon#plans">計画</a></li><li><a href="/consultations?city=mihon">意見募集</a></li>' +
  '<li><a href="/consultations?city=mihon&amp;phase=published">結果</a></li><li><a href="/receipts?city=mihon">受付番号で調べる</a></li></ul></nav></div></header>';

/** @param {Row} city */
const foot = (city) =>
  `<footer class="foot"><div class="wrap"><address><strong>${safe(city.contact_office)}</strong><span>${safe(city.contact_phone)}（${safe(city.contact_hours)}）</span></address>` +
  '<ul><li><a href="/help">使い方</a></li><li><a href="/accessibility">読みやすさについて</a></li><li><a href="/privacy">個人情報のあつかい</a></li><li><a href="/desk">職員</a></li></ul></div></footer></body></html>';

/** @param {Row[]} rows @returns {Row} the first row */
function first(rows) {
  const [row] = rows;
  if (!row) throw new Error("the reference server did not find a row");
  return row;
}

/**
 * A chapter of a draft.
 * @param {Store} store
 * @param {{ cityId: string, plan: string, draft: string, chapter: string }} of
 */
export async function chapterPage(store, { cityId, plan: planSlug, draft: draftSlug, chapter }) {
  const city = first(await store.ask({ name: "city", values: [cityId] }));
  const plan = first(await store.ask({ name: "plan", values: [planSlug] }));
  const draft = first(await store.ask({ name: "draft", values: [plan.id, draftSlug] }));
  const heads = await store.ask({ name: "heads", values: [draft.id] });
  const [open] = await store.ask({ name: "cases", values: [draft.id] });
  const root = /** @type {Row} */ (heads.find((one) => one.key === chapter));
  const sections = await store.ask({ name: "texts", values: [root.id] });
  const home = `/plans/${plan.slug}/drafts/${draft.slug}`;
  let html =
    head(`${draft.stage} ${root.number}　${root.title}`, "citizen") +
    top(city) +
    `<nav class="path" aria-label="いまいるところ"><div class="wrap"><ol><li><a href="/cities/mihon">${safe(city.name)}</a></li><li><a href="/plans/${plan.slug}">${safe(plan.title)}</a></li>` +
    `<li><a href="${home}">${draft.stage}</a></li><li><span aria-current="page">${root.number}</span></li></ol></div></nav><main id="main"><div class="wrap"><div class="top">` +
    `<p class="kind">${safe(plan.title)}　${draft.stage}</p><p class="min">${root.number}</p><h1>${safe(root.title)}</h1><p class="lead col">どの項目にも意見を出せます。募集は${open?.closes_at.slice(0, 10)}までです。</p>` +
    `<p class="mt2 noprint"><a href="/consultations/${open?.slug}" class="go">募集の説明と、ウェブ以外の出し方</a></p></div><div class="book"><nav class="toc" aria-label="目次"><p class="h4">この章</p><ol>`;
  for (const one of sections) html += `<li><a href="#${one.key}">${one.number}　${safe(one.title)}</a></li>`;
  html += "</ol><details><summary>ほかの章</summary><ol>";
  for (const one of heads) {
    if (one.parent_id === null) html += `<li><a href="${home}/${one.key}">${one.number}　${safe(one.title)}</a></li>`;
  }
  html += '</ol></details></nav><div class="read">';
  for (const one of sections) {
    const place = `${root.number} ${one.number}「${safe(one.title)}」`;
    html +=
      `<section class="sec" id="${one.key}"><div class="sec-h"><p class="no">${one.number}</p><p class="sub num">${draft.stage} ${one.pages_from}～${one.pages_to}ページ</p></div>` +
      `<h2>${safe(one.title)}</h2><div class="text">`;
    let n = 0;
    for (const part of one.body.split("\n\n")) {
      for (const line of part.startsWith("(1)") ? part.split("\n") : [part]) {
        n += 1;
        html +=
          `<p id="${one.key}-p${n}">${safe(line)} <a class="p" href="/consultations/${open?.slug}/comment?section=${one.key}&amp;p=${n}">＋意見` +
          `<span class="vh">を${place}の第${n}段落に出す</span></a></p>`;
      }
    }
    html += `</div><div class="sec-do"><p><a href="/consultations/${open?.slug}/comment?section=${one.key}" class="btn2">この項目に意見を出す<span class="vh">：${place}</span></a></p></div></section>`;
  }
  return `${html}<p class="sec trig"><a href="${home}">目次へもどる</a></p></div></div></div></main>${foot(city)}`;
}

/** The register of a case, its first fifty. @param {Store} store @param {string} slug */
export async function registerPage(store, slug) {
  const one = first(await store.ask({ name: "caseBySlug", values: [slug] }));
  const found = await store.ask({ name: "register", values: [one.id, 0] });
  const counts = await store.ask({ name: "registerCounts", values: [one.id] });
  const all = first(await store.ask({ name: "registerOpinions", values: [one.id] }));
  const perSubmission = await store.ask({ name: "opinionCounts", values: [one.id, 0] });
  const opinions = new Map(perSubmission.map((row) => [row.submission_id, row.n]));
  const total = counts.reduce((sum, row) => sum + row.n, 0);
  const here = `/desk/mihon/cases/${one.slug}/inbox`;
  let html =
    head("受付簿", "desk") +
    `<div class="desk"><header class="head"><a class="brand" href="/desk/mihon">まちこえ</a><p class="case"><a href="/desk/mihon/cases/${one.slug}"><b>${safe(one.title)}</b></a></p></header>` +
    `<main id="main" class="scroll"><div class="sheet"><header><h1>受付簿</h1><div class="lead">${total}通　意見 ${all.n}件</div></header><section class="filters" aria-label="しぼりこむ"><ul>`;
  for (const row of counts)
    html += `<li><a href="${here}?channel=${row.channel}" class="chip">${row.channel} ${row.n}</a></li>`;
  html +=
    '</ul></section><section class="wide" aria-label="受付簿" tabindex="0"><table class="grid"><caption class="vh">受付簿</caption><thead><tr><th scope="col">受付番号</th><th scope="col">受付日</th><th scope="col">方法</th>' +
    '<th scope="col">区分・年代</th><th scope="col" class="num">意見</th><th scope="col">書き出し</th><th scope="col">有効性</th><th scope="col">わけ</th><th scope="col">読み</th></tr></thead><tbody>';
  for (const row of found.slice(0, 50)) {
    const on = row.arrived_at.slice(0, 10);
    html +=
      `<tr id="s${row.receipt_digits}"><th scope="row" class="nb"><a href="${here}/${row.receipt_digits}">${row.receipt_no}</a></th><td class="nb"><time datetime="${on}">${on}</time></td>` +
      `<td class="nb">${row.channel}</td><td>${row.eligibility}・${row.age_band}</td><td class="num">${opinions.get(row.id) ?? 0}件</td><td class="ell">${safe(row.original.slice(0, 28))}…</td>` +
      `<td class="nb"><span class="chip proposed">案：${row.proposed_validity}</span></td><td class="nb">期間内</td><td class="nb">${row.read_through === 1 ? "✓ よんだ" : "まだ"}</td></tr>`;
  }
  html += "</tbody></table></section>";
  if (found.length > 50) html += `<nav class="pager"><a href="${here}?after=50" rel="next">次へ</a></nav>`;
  return `${html}</div></main></div></body></html>`;
}

/** A published result, its first hundred rows. @param {Store} store @param {string} slug */
export async function resultPage(store, slug) {
  const one = first(await store.ask({ name: "caseBySlug", values: [slug] }));
  const city = first(await store.ask({ name: "city", values: [one.city_id] }));
  const edition = first(await store.ask({ name: "edition", values: [one.id] }));
  const rows = await store.ask({ name: "rows", values: [edition.id, 0] });
  const summary = JSON.parse(edition.summary);
  let html =
    head(`${one.title}の結果`, "citizen") +
    top(city) +
    `<main id="main"><div class="wrap"><div class="top"><p class="kind">結果公表　${edition.published_at.slice(0, 10)}</p><h1>${safe(edition.title)}</h1></div>` +
    `<section class="leaf"><h2>届いた意見</h2><table class="data"><tbody>`;
  for (const row of summary.byChapter)
    html += `<tr><th scope="row">${safe(row.chapter)}</th><td class="n">${row.opinions}件</td></tr>`;
  for (const row of summary.byClass)
    html += `<tr><th scope="row">${safe(row.label)}</th><td class="n">${row.opinions}件</td></tr>`;
  html +=
    '</tbody></table></section><section id="table"><table class="res" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="no">番号</th><th role="columnheader" scope="col" class="at">該当するところ</th>' +
    '<th role="columnheader" scope="col">意見の概要</th><th role="columnheader" scope="col" class="cnt">件数</th><th role="columnheader" scope="col">市の考え方</th><th role="columnheader" scope="col" class="cls">反映区分</th></tr></thead><tbody role="rowgroup">';
  for (const { no, columns } of rows.slice(0, 100)) {
    const { place, summary: said, count, response, classCode, classLabel } = JSON.parse(columns);
    html +=
      `<tr role="row" class="row" id="n${no}"><th role="rowheader" scope="row" class="no"><span class="vh">番号</span>${no}</th><td role="cell" class="at"><span class="vh">該当するところ：</span>${safe(place.section)}<br>${place.page}</td>` +
      `<td role="cell"><span class="l">意見の概要</span><div class="kagi asis">${safe(said)}</div></td><td role="cell" class="cnt"><span class="l">件数：</span>${count}件</td>` +
      `<td role="cell"><span class="l">市の考え方</span><p class="asis">${safe(response)}</p></td><td role="cell" class="cls"><span class="l">反映区分：</span><strong>${classCode} ${safe(classLabel)}</strong></td></tr>`;
  }
  html += "</tbody></table>";
  if (rows.length > 100)
    html += `<nav class="pager"><a href="/consultations/${one.slug}/results?after=100#table" rel="next">次へ</a></nav>`;
  return `${html}</section></div></main>${foot(city)}`;
}
