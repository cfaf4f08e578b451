/** An element with its children; text is text, whatever it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** A button of a kind, with what it does. */
export function pressed(
  kind: string,
  act: () => void,
  ...words: readonly (Node | string)[]
): HTMLButtonElement {
  const button = element('button', {type: 'button', class: kind}, ...words)
  button.addEventListener('click', act)
  return button
}

/** A message, with what stands between backticks as code. */
export const withCode = (message: string): (Node | string)[] =>
  message.split('`').map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part))

/** A link that tells nobody where it was followed from; plain words for an address that is none of the web. */
export function link(words: string, address: string | undefined): Node | string {
  if (address === undefined || !/^https?:\/\//i.test(address)) return words
  return element('a', {href: address, target: '_blank', rel: 'noopener noreferrer'}, words)
}

/** The element of that id, which the page has. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`Unexpected lack of the element \`${id}\`, expected it in the page`)
}

/** What the build puts into the page. */
export interface PageData {
  /** Source of the worker. */
  readonly worker: string
  /** Of styles that the page allows. */
  readonly nonce: string
  readonly sample: Readonly<Record<'article' | 'sheet', {readonly path: string; readonly text: string}>>
}

export const readData = (): PageData => JSON.parse(byId('data', HTMLScriptElement).text) as PageData

/** What a whole article is written in, by its first lines. */
export function guessFormat(text: string): 'text' | 'markdown' | 'html' | 'ninjs' {
  if (/^\s*\{\s*"/.test(text)) return 'ninjs'
  if (/^\s*<(?:!doctype|html|head|body|main|article|div|section|h[1-6]|p|figure)\b/i.test(text)) return 'html'
  if (/^---\r?\n|^#{1,6} \S|^> |\]\(https?:|\*\*\S/m.test(text)) return 'markdown'
  return 'text'
}
