import {articleParts} from '../language/en/page-parts.ts'
import {inlineTags, type Page, type PageElement} from './page-tree.ts'

/** Which elements of a page are its article: index of the root that holds all, and those in it that do not count. */
export interface MainContent {
  readonly root: number
  readonly isIncluded: (index: number) => boolean
}

const paragraphTags = new Set(['p', 'pre', 'td', 'blockquote', 'li', 'dd'])
/** Shorter runs of text say nothing about where the article is. */
const shortestParagraph = 25

/**
 * Chooses the element that holds the article, on the principles of Readability: paragraphs speak for their parents,
 * with commas and length as weight; links speak against. `articleBody` of schema.org and a lone `article` are
 * believed where they hold enough of it.
 */
export function chooseMainContent({elements}: Page): MainContent {
  const scores = new Float64Array(elements.length)
  let paragraphs = 0
  for (const [index, element] of elements.entries()) {
    if (element.dropped || element.own < shortestParagraph) continue
    const points = 1 + element.ownCommas + Math.min(Math.floor(element.own / 100), 3)
    if (paragraphTags.has(element.tag)) paragraphs += element.text
    speak(paragraphTags.has(element.tag) ? element.parent : index, points)
  }
  function speak(from: number, points: number) {
    let at = from
    for (let level = 0; level < 6 && at >= 0; level++) {
      scores[at]! += level === 0 ? points : level === 1 ? points / 2 : points / (level * 3)
      at = elements[at]!.parent
    }
  }
  let best = -1
  let bestScore = 0
  for (const [index, element] of elements.entries()) {
    if (element.dropped || scores[index] === 0 || element.tag === 'html') continue
    // What a part is called counts as far as it is borne out by paragraphs.
    const named = Math.min(weightOf(element), scores[index]!)
    const score = (scores[index]! + named) * (1 - linkDensity(element))
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  }
  const marked = elements.findIndex(
    (element) =>
      !element.dropped &&
      element.names.includes('articlebody') &&
      element.text > 0.35 * paragraphs &&
      element.text > 400
  )
  let root = marked >= 0 ? marked : best
  if (root < 0) root = elements.findIndex((element) => element.tag === 'body')
  if (marked < 0) root = climb(elements, root)
  return {root, isIncluded: (index) => isIncluded(elements, root, index)}
}

function weightOf({tag, names}: PageElement): number {
  let weight =
    tag === 'article'
      ? 25
      : tag === 'main'
        ? 10
        : tag === 'div'
          ? 5
          : tag === 'td' || tag === 'blockquote'
            ? 3
            : 0
  if (/^(?:ol|ul|dl|dd|dt|li|form|address|h[1-6]|th)$/.test(tag)) weight -= 5
  if (names.some((name) => articleParts.has(name))) weight += 25
  return weight
}

const linkDensity = ({text, link}: PageElement): number => (text === 0 ? 0 : link / text)

/** A part belongs to the article if it holds at least this share of prose of what was chosen. */
const shareOfSection = 0.2

/** Parts of an article that never hold all of it. */
const partTags = new Set('blockquote p pre ul ol li dl dd dt figure h1 h2 h3 h4 h5 h6 tr tbody'.split(' '))

/** Goes up where other parts beside the chosen one hold prose too: an article may be cut into sections. */
function climb(elements: readonly PageElement[], from: number): number {
  const prose = proseOf(elements)
  let root = from
  while (root > 0 && partTags.has(elements[root]!.tag)) root = elements[root]!.parent
  for (let at = elements[root]?.parent ?? -1; at >= 0; at = elements[at]!.parent) {
    const element = elements[at]!
    if (
      element.dropped ||
      element.tag === 'html' ||
      elements[root]!.tag === 'article' ||
      elements[root]!.tag === 'main'
    )
      break
    const beside = prose[at]! - prose[root]!
    const whole = element.tag === 'article' && element.text < elements[root]!.text * 1.15
    if ((whole || beside > prose[root]! * shareOfSection) && linkDensity(element) < 0.25) root = at
  }
  return root
}

/** Characters of paragraphs in each element. */
function proseOf(elements: readonly PageElement[]): Float64Array {
  const prose = new Float64Array(elements.length)
  for (let index = elements.length - 1; index > 0; index--) {
    const element = elements[index]!
    if (element.dropped) continue
    if (element.tag === 'p' && element.own >= 80 && linkDensity(element) < 0.3) prose[index]! += element.own
    prose[element.parent]! += prose[index]!
  }
  return prose
}

/** Leaves out lists of links, and parts of the article's element that are mostly links. */
function isIncluded(elements: readonly PageElement[], root: number, index: number): boolean {
  const element = elements[index]!
  if (element.dropped) return false
  if (index === root || inlineTags.has(element.tag)) return true
  const density = linkDensity(element)
  if (/^(?:ul|ol|table|div|section|dl)$/.test(element.tag))
    return density < 0.5 || (element.text < 25 && density === 0)
  return density < 0.9 || element.text < 1
}
