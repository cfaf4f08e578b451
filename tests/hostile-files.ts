/** What somebody may put into an article to be taken for something else where it is shown: in a terminal, a log, a page. */
const payloads: Readonly<Record<string, string>> = {
  'colour of a terminal': '\u001B[31mred\u001B[0m',
  'cleared screen': '\u001B[2J\u001B[H',
  'title of a terminal': '\u001B]0;owned\u0007',
  'link of a terminal': '\u001B]8;;https://example.org/\u001B\\here\u001B]8;;\u001B\\',
  'escape of one character': '\u009B31mred',
  'device control': '\u001BP+q\u001B\\',
  bell: '\u0007',
  backspaces: 'safe\b\b\b\bevil',
  'carriage return': 'first\rsecond',
  'right-to-left override': '\u202Egpj.exe\u202C',
  isolates: '\u2066a\u2069\u2067b\u2069',
  'marks of direction': '\u200Ea\u200Fb',
  'separators of lines': 'a\u2028b\u2029c',
  'byte order mark': '\uFEFFa',
  'zero width': 'a\u200Bb\u200Dc',
  'half a pair': '\uD83D x',
  'workflow command': '::error file=a.txt::owned',
  'old workflow command': '##[error]owned',
  'escapes of workflow commands': '%0A::stop-commands::x%0D%25',
  'end of a section': ']]>&lt;x/&gt;',
  script: '<script>alert(1)</script>',
  'picture with a script': '"><img src=x onerror=alert(1)>',
  formula: '=cmd|x!A1',
  'row of a table': '| a | b |\n| --- | --- |',
  'fence of code': '```\n~~~',
  'end of a JSON script': '</script><!--',
  'keys of a prototype': '__proto__ constructor toString'
}

const finding = 'The bridge was opened on Monday, May 4, 2025.'
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A file around a payload; each has the one finding of its last paragraph. */
const carriers: Readonly<Record<string, (payload: string) => string>> = {
  'body.txt': (payload) => `A bridge\n\nThey wrote ${payload} on it.\n\n${finding}\n`,
  'line.txt': (payload) => `A bridge\n\n${payload} ${finding} ${payload}\n`,
  'front.md': (payload) =>
    `---\ntitle: ${JSON.stringify(payload)}\nauthor: ${JSON.stringify(payload)}\nsource: ${JSON.stringify(payload)}\n__proto__: {title: x}\n---\n\n${finding}\n`,
  'page.html': (payload) =>
    `<title>${escape(payload)}</title><meta property="og:site_name" content="${escape(payload)}"><article><h1>${escape(payload)}</h1><p>${finding}</p></article>`,
  'item.json': (payload) =>
    `{"__proto__": {"headline": "no"}, "uri": "urn:x:1", "headline": ${JSON.stringify(payload)}, "byline": ${JSON.stringify(payload)}, "copyrightholder": ${JSON.stringify(payload)}, "body_text": ${JSON.stringify(`${payload}\n\n${finding}`)}}`,
  'article.jsonld': (payload) =>
    `{"@type": "NewsArticle", "__proto__": {"headline": "no"}, "headline": ${JSON.stringify(payload)}, "publisher": {"name": ${JSON.stringify(payload)}}, "articleBody": ${JSON.stringify(`${payload}\n\n${finding}`)}}`
}

/** Files by name, one for each payload and way to carry it. */
export const hostileFiles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(payloads).flatMap(([kind, payload]) =>
    Object.entries(carriers).map(([name, carry]) => [`${kind.replaceAll(' ', '-')}-${name}`, carry(payload)])
  )
)

/** Files that ask for much, or break off. */
export const greedyFiles: Readonly<Record<string, string>> = {
  'laughs.md': `---\na: &a [x, x, x, x]\n${[...'bcdefghij'].map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]}, `.repeat(9)}x]\n`).join('')}title: *j\n---\n\n${finding}\n`,
  'deep.md': `---\ntitle: ${'['.repeat(5000)}\n---\n\n${finding}\n`,
  'merge.md': `---\n<<: {title: x}\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n---\n\n${finding}\n`,
  'attribute.html': `<article><p class="${'a '.repeat(200_000)}" title="${'&amp;'.repeat(50_000)}">${finding}</p></article>`,
  'attributes.html': `<article><p ${Array.from({length: 20_000}, (_, index) => `a${index}=b`).join(' ')}>${finding}</p></article>`,
  'unbalanced.html': `${'<b><i></b><table><td></i>'.repeat(300)}<p>${finding}`,
  'deep.json': `{"uri": "urn:x:1", "x": ${'['.repeat(30_000)}${']'.repeat(30_000)}, "headline": "A", "body_text": "${finding}"}`
}
