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
    const score = (scores[index]! + weightOf(element)) * (1 - linkDensity(element))
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
  if (marked < 0) root = climb(elements, scores, root)
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

/** Goes up while the parent holds a good deal more of the article: its paragraphs may stand in several parts. */
function climb(elements: readonly PageElement[], scores: Float64Array, from: number): number {
  let root = from
  for (let at = elements[from]?.parent ?? -1; at >= 0; at = elements[at]!.parent) {
    const element = elements[at]!
    if (element.tag === 'html' || element.dropped) break
    // Sections of one article: siblings that score as the chosen one does.
    let strong = 0
    for (let child = at + 1; child < element.next; child = elements[child]!.next) {
      if (
        !elements[child]!.dropped &&
        scores[child]! > scores[from]! * 0.25 &&
        linkDensity(elements[child]!) < 0.25
      )
        strong++
    }
    if (strong >= 2 && linkDensity(element) < 0.25) root = at
    if (at !== root && element.text > elements[root]!.text * 2.5) break
  }
  return root
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
