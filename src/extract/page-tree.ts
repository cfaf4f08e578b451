import {
  defaultTreeAdapter,
  parse,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes as Tree,
  type TreeAdapter
} from 'parse5'
import {
  bylineParts,
  captionParts,
  dateParts,
  furnitureParts,
  standfirstParts
} from '../language/en/page-parts.ts'
import type {PageHead} from './structured-data.ts'

/** An element of a page, with what choosing its main content needs. */
export interface PageElement {
  readonly tag: string
  readonly node: Tree.Element
  /** Index of the parent; -1 for the root. Parents stand before their children. */
  readonly parent: number
  readonly names: readonly string[]
  /** Whether it can hold no part of an article: navigation, forms, hidden parts. */
  dropped: boolean
  /** Characters of its own text: of its text nodes and those of inline elements in it. */
  own: number
  ownCommas: number
  /** Characters, and characters in links, of all text in it that is not dropped. */
  text: number
  link: number
  /** Index of the first element behind it that is not inside it. */
  next: number
}

export interface Page {
  readonly root: Tree.Document
  readonly elements: readonly PageElement[]
  readonly indexOf: ReadonlyMap<Tree.Element, number>
  readonly head: PageHead
}

/** Elements that hold no text of an article. */
const droppedTags = new Set(
  'script style noscript template nav footer aside button select option input textarea label svg math iframe object embed canvas audio video map dialog menu datalist progress head link meta title'.split(
    ' '
  )
)
const droppedRoles = new Set(
  'navigation banner complementary contentinfo dialog alert alertdialog menu menubar search form toolbar'.split(
    ' '
  )
)
/** Elements that stand in a line of text. */
export const inlineTags = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr label'.split(
    ' '
  )
)

/** Elements that are not even walked. */
const unreadTags = new Set('script style noscript template svg iframe object select'.split(' '))
const wholePageTags = new Set(['html', 'body', 'main', 'article'])

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node
export const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text'

export function attribute(node: Tree.Element, name: string): string {
  return node.attrs.find((attr) => attr.name === name)?.value ?? ''
}

/** Open elements beyond which a page is given up: the parser's time grows with their square. */
const deepest = 20_000

/** The tree of a page; undefined where it is nested too deeply. */
function parseTree(source: string): Tree.Document | undefined {
  let depth = 0
  let given = false
  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush() {
      if (++depth <= deepest) return
      given = true
      throw new RangeError('Too deep')
    },
    onItemPop() {
      depth--
    }
  }
  try {
    return parse(source, {sourceCodeLocationInfo: true, scriptingEnabled: true, treeAdapter: adapter})
  } catch (error) {
    if (given) return
    throw error
  }
}

/**
 * Parses a page and lists its elements, parents first; undefined where it is nested beyond all sense. Walks by
 * hand: pages may be nested ten thousand deep.
 */
export function readPage(source: string): Page | undefined {
  const root = parseTree(source)
  if (!root) return
  const elements: PageElement[] = []
  const indexOf = new Map<Tree.Element, number>()
  const scripts: string[] = []
  const metas: [string, string][] = []
  let title = ''
  let canonical = ''
  let language = ''

  const stack: {node: Tree.ParentNode; index: number; block: number; child: number; link: boolean}[] = [
    {node: root, index: -1, block: -1, child: 0, link: false}
  ]
  while (stack.length > 0) {
    const top = stack.at(-1)!
    const child = top.node.childNodes[top.child++]
    if (!child) {
      stack.pop()
      if (top.index >= 0) elements[top.index]!.next = elements.length
      continue
    }
    if (isText(child)) {
      if (top.block >= 0) count(elements[top.block]!, child.value, top.link)
      continue
    }
    if (!isElement(child)) continue
    if (child.tagName === 'html') language ||= attribute(child, 'lang')
    readHead(child)
    const index = elements.length
    elements.push({
      tag: child.tagName,
      node: child,
      parent: top.index,
      names: namesOf(child),
      dropped: false,
      own: 0,
      ownCommas: 0,
      text: 0,
      link: 0,
      next: index + 1
    })
    indexOf.set(child, index)
    // Their text is counted nowhere, and nothing in it is read.
    if (unreadTags.has(child.tagName)) continue
    const block = inlineTags.has(child.tagName) && top.block >= 0 ? top.block : index
    stack.push({node: child, index, block, child: 0, link: top.link || child.tagName === 'a'})
  }
  markDropped(elements)
  return {root, elements, indexOf, head: {title, canonical, language, scripts, metas}}

  function readHead(node: Tree.Element) {
    if (node.tagName === 'title' && title === '') title = textIn(node)
    else if (node.tagName === 'script' && /ld\+json/i.test(attribute(node, 'type')))
      scripts.push(textIn(node))
    else if (node.tagName === 'link' && attribute(node, 'rel').toLowerCase() === 'canonical')
      canonical ||= attribute(node, 'href')
    else if (node.tagName === 'meta') {
      const name = attribute(node, 'property') || attribute(node, 'name') || attribute(node, 'itemprop')
      if (name !== '' && metas.length < 1000) metas.push([name.toLowerCase(), attribute(node, 'content')])
    }
  }
}

function count(element: PageElement, text: string, link: boolean) {
  // White space of the markup's layout is no text.
  const length = text.trim().length
  element.own += length
  element.text += length
  if (link) element.link += length
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) element.ownCommas++
}

/** A part named like furniture that holds more than this share of the page's prose is the article in strange dress. */
const mostOfPage = 0.4

/** Marks what can be no article, and sums text upwards over the rest. */
function markDropped(elements: readonly PageElement[]) {
  const prose = elements.map((element) => element.text - element.link)
  for (let index = elements.length - 1; index > 0; index--) prose[elements[index]!.parent]! += prose[index]!
  const most = prose[0]! * mostOfPage
  for (const [index, element] of elements.entries()) {
    element.dropped =
      elements[element.parent]?.dropped === true ||
      isDropped(element) ||
      ((element.tag === 'form' || isNamedFurniture(element)) && prose[index]! < most)
  }
  for (let index = elements.length - 1; index > 0; index--) {
    const element = elements[index]!
    if (element.dropped) continue
    const parent = elements[element.parent]!
    parent.text += element.text
    parent.link += element.link
  }
}

const textIn = (node: Tree.Element): string =>
  node.childNodes.map((child) => (isText(child) ? child.value : '')).join('')

/** The words of class, id, `itemprop` and `rel`, whole and in parts: “article-body” is also `article` and `body`. */
function namesOf(node: Tree.Element): string[] {
  if (node.attrs.length === 0) return []
  const names: string[] = []
  for (const {name, value} of node.attrs) {
    if (
      name !== 'class' &&
      name !== 'id' &&
      name !== 'itemprop' &&
      name !== 'rel' &&
      name !== 'data-component' &&
      name !== 'data-testid'
    )
      continue
    for (const word of value.slice(0, 400).split(/\s+/)) {
      if (word === '') continue
      names.push(word.toLowerCase())
      const parts = word.split(/[-_:]+|(?<=[a-z])(?=[A-Z])/)
      if (parts.length > 1) for (const part of parts) names.push(part.toLowerCase())
    }
  }
  return names
}

function isDropped({tag, node}: PageElement): boolean {
  if (tag === 'html' || tag === 'body') return false
  if (droppedTags.has(tag)) return true
  if (node.attrs.length === 0) return false
  if (droppedRoles.has(attribute(node, 'role'))) return true
  if (node.attrs.some(({name, value}) => name === 'hidden' || (name === 'aria-hidden' && value === 'true')))
    return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, 'style').slice(0, 500))
}

const isNamedFurniture = ({tag, names}: PageElement): boolean =>
  // A blockquote of a class “twitter-tweet” is a quotation in the article.
  tag !== 'blockquote' &&
  !wholePageTags.has(tag) &&
  !names.includes('articlebody') &&
  names.some((name) => furnitureParts.has(name))

/** What the names of an element call it. */
export function partOf(names: readonly string[]): 'byline' | 'date' | 'caption' | 'standfirst' | undefined {
  if (names.length === 0) return
  if (names.some((name) => captionParts.has(name))) return 'caption'
  if (names.some((name) => bylineParts.has(name))) return 'byline'
  if (names.some((name) => dateParts.has(name))) return 'date'
  if (names.some((name) => standfirstParts.has(name))) return 'standfirst'
  return
}
