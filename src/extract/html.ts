import type {DefaultTreeAdapterTypes as Tree} from 'parse5'
import type {Extracted, Link, Role} from '../article.ts'
import {align} from './align.ts'
import {gatherText, joinLines} from './block-text.ts'
import {readImprint} from './furniture.ts'
import {chooseMainContent} from './main-content.ts'
import type {Structured} from './metadata.ts'
import {attribute, inlineTags, isElement, isText, partOf, readPage, type PageElement} from './page-tree.ts'
import type {Draft} from './pieces.ts'
import {readStructuredData} from './structured-data.ts'
import {readTimestamp} from './written-dates.ts'

/** Roles that elements give to the text in them. */
const tagRoles: Readonly<Record<string, Role>> = {
  h1: 'headline',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  figure: 'caption',
  blockquote: 'quotation',
  li: 'item',
  dd: 'item',
  dt: 'item',
  th: 'item',
  p: 'body'
}

interface HtmlDraft {
  readonly drafts: readonly Draft[]
  readonly links?: readonly Link[]
  readonly structured: Structured
  readonly problems?: Extracted['problems']
}

/**
 * Cuts a page into blocks: the main content, and from above it the headline, byline, dates and standfirst.
 *
 * @param from offset at which reading starts: 1 behind a byte order mark
 */
export function draftHtml(source: string, from = 0): HtmlDraft {
  const page = readPage(from > 0 ? source.slice(from) : source)
  if (!page) {
    const message = 'Unexpected nesting of elements, expected an article'
    return {drafts: [], structured: {}, problems: [{message, source: {start: 0, end: 0}}]}
  }
  const {elements, indexOf} = page
  const {root, isIncluded} = chooseMainContent(page)
  const rootEnd = elements[root]?.next ?? 0
  const headline = chooseHeading(elements, root, page.head.title)
  const drafts: Draft[] = []
  const links: Link[] = []
  const inline = gatherText()
  let times = readStructuredData(page.head)
  let group = 0
  let breaks = 0

  const flush = (role: Role | undefined) => {
    const {lines} = inline.take()
    breaks = 0
    if (lines.length === 0) return
    group++
    const parted = lines.length > 1 && lines.some((line) => readImprint(line.text))
    for (const part of parted ? lines.map((line) => [line]) : [lines]) {
      const draft = joinLines(part, group, role === 'body' && part[0]!.text.length < 60 ? undefined : role)
      if (draft) drafts.push(draft)
    }
  }

  interface Frame {
    readonly node: Tree.ParentNode
    child: number
    readonly role: Role | undefined
    /** Whether text counts here: in the main content, or in a part of the page's head that is read. */
    readonly read: boolean
    readonly block: boolean
  }
  const stack: Frame[] = [{node: page.root, child: 0, role: undefined, read: false, block: true}]
  while (stack.length > 0) {
    const top = stack.at(-1)!
    const child = top.node.childNodes[top.child++]
    if (!child) {
      stack.pop()
      if (top.block) flush(top.role)
      continue
    }
    if (isText(child)) {
      const place = child.sourceCodeLocation
      if (!top.read || !place) continue
      const pieces = align(child.value, source, from + place.startOffset, from + place.endOffset, 'html')
      if (/\S/.test(child.value)) breaks = 0
      inline.add(pieces)
      continue
    }
    if (!isElement(child)) continue
    const index = indexOf.get(child)!
    const element = elements[index]!
    if (element.tag === 'br') {
      const place = child.sourceCodeLocation
      if (!top.read || !place) continue
      inline.breakLine(from + place.startOffset, from + place.endOffset)
      // Two line breaks part paragraphs.
      if (++breaks > 1) flush(top.role)
      continue
    }
    if (element.tag === 'hr') flush(top.role)
    const inside = index >= root && index < rootEnd
    const part = partOf(element.names)
    const head = !inside && index < root && !element.dropped && isHeadPart(element, part)
    const title = index === headline
    const read =
      title || (top.read && (inside ? isIncluded(index) : !element.dropped)) || head || index === root
    if (!read && !holds(index, root, headline) && element.dropped) continue
    if (element.tag === 'time') times = addTime(times, child, page.head.language)
    const url = element.tag === 'a' && read ? attribute(child, 'href') : ''
    const place = child.sourceCodeLocation
    if (url && place) links.push({start: from + place.startOffset, end: from + place.endOffset, url})
    const block = !inlineTags.has(element.tag)
    if (block) flush(top.role)
    stack.push({
      node: child,
      child: 0,
      read: index > root && inside && !isIncluded(index) ? title : read,
      role: title ? 'headline' : block ? roleOf(element, part, top.role) : top.role,
      block
    })
  }
  flush(undefined)
  return {drafts, links, structured: times}

  function holds(index: number, ...targets: number[]): boolean {
    return targets.some((target) => target >= index && target < elements[index]!.next)
  }
}

/** Byline, date and standfirst above the article are read wherever they stand; of the rest of the page nothing is. */
function isHeadPart({text, tag}: PageElement, part: ReturnType<typeof partOf>): boolean {
  return (part === 'byline' || part === 'date' || part === 'standfirst' || tag === 'time') && text < 300
}

function roleOf(
  {tag, text}: PageElement,
  part: ReturnType<typeof partOf>,
  outer: Role | undefined
): Role | undefined {
  if (outer === 'headline' || outer === 'byline' || outer === 'caption') return outer
  if ((part === 'byline' || part === 'date') && text < 160) return 'byline'
  if (part === 'caption' && text < 600) return 'caption'
  if (outer === 'quotation' || outer === 'item') return outer
  const role = Object.hasOwn(tagRoles, tag) ? tagRoles[tag] : undefined
  // A further h1 is a heading.
  return role === 'headline' ? 'heading' : (role ?? outer)
}

/** The h1 that is the headline: of several the one that the title repeats, else the first above or in the article. */
function chooseHeading(elements: readonly PageElement[], root: number, title: string): number {
  const found: number[] = []
  const end = elements[root]?.next ?? 0
  for (let index = 0; index < end; index++) {
    const {tag, text, node} = elements[index]!
    if (tag === 'h1' && text > 0 && text < 400 && !isHiddenHeading(node)) found.push(index)
  }
  const form = title.toLowerCase()
  return (
    found.find(
      (index) => elements[index]!.text > 8 && form.includes(ownText(elements[index]!.node).toLowerCase())
    ) ??
    found.at(0) ??
    -1
  )
}

const isHiddenHeading = (node: Tree.Element): boolean => attribute(node, 'aria-hidden') === 'true'

function ownText(node: Tree.Element): string {
  return node.childNodes
    .map((child) => (isText(child) ? child.value : ''))
    .join('')
    .trim()
}

/** Takes the day of `<time datetime>` where nothing else gives one. */
function addTime(structured: Structured, node: Tree.Element, language: string): Structured {
  const interval = readTimestamp(attribute(node, 'datetime'), language)
  if (!interval || structured.published) return structured
  return {
    ...structured,
    published: interval,
    dates: [...(structured.dates ?? []), {where: 'structured data', interval}]
  }
}
