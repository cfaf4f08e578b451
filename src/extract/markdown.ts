import type {Nodes, Parents, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import type {Link, Role} from '../article.ts'
import {align} from './align.ts'
import {gatherText, joinLines} from './block-text.ts'
import {readFrontMatter, type FrontMatter} from './front-matter.ts'
import {readImprint} from './furniture.ts'
import {markdownParts} from './markdown-parts.ts'
import type {Memo} from './memo.ts'
import type {Draft} from './pieces.ts'
import {draftPlainText} from './plain-text.ts'

export interface MarkdownDraft extends Partial<FrontMatter> {
  readonly drafts: readonly Draft[]
  readonly links?: readonly Link[]
}

/** Nesting beyond this is no article: it is read as plain text, since parsers take quadratic time for it. */
const deepest = 60
/** Longest article, longest run without an empty line, most marks in one and most runs: ten times what is ever written. */
const largest = 1 << 21
const longestParagraph = 100_000
/** Longest source that is parsed as one, and the least that is worth a call of the parser. */
const longestWhole = 20_000
const longestPart = 3000
const mostMarks = 2000
const mostParagraphs = 20_000
const markCodes = new Set([...'[]<>*_`~&!\\'].map((mark) => mark.charCodeAt(0)))

// The transform of autolinks puts new text nodes without a position into the tree.
const fromGfm = gfmFromMarkdown().map((extension) => ({...extension, transforms: []}))
const options = {
  extensions: [frontmatter(['yaml']), gfm({singleTilde: false})],
  mdastExtensions: [frontmatterFromMarkdown(['yaml']), ...fromGfm]
}

/**
 * Cuts Markdown (CommonMark with GFM and front matter) into blocks.
 *
 * @param from offset at which reading starts: 1 behind a byte order mark
 * @param memo where the trees of parts are kept while the source is being edited
 */
export function draftMarkdown(source: string, from = 0, memo?: Memo<Root>): MarkdownDraft {
  const parts = parse(source, from, memo)
  if (!parts) return {drafts: draftPlainText(source, from)}
  const drafts: Draft[] = []
  const links: Link[] = []
  let front: FrontMatter | undefined
  let group = 0
  let titled = false

  const inline = gatherText()
  /** Where the part stands that is being walked: positions count from there. */
  let base = from
  const positionOf = (node: Nodes) => ({
    start: base + (node.position?.start.offset ?? 0),
    end: base + (node.position?.end.offset ?? 0)
  })

  const addInline = (node: Nodes): void => {
    const {start, end} = positionOf(node)
    switch (node.type) {
      case 'text':
        inline.add(align(node.value, source, start, end, 'markdown'))
        return
      case 'inlineCode': {
        const open = /^`+/.exec(source.slice(start, end))?.[0].length ?? 0
        inline.add(align(node.value, source, start + open, end - open, 'html'))
        return
      }
      case 'break':
        inline.breakLine(start, end)
        return
      case 'html':
        if (/^<br\b/i.test(node.value)) inline.breakLine(start, end)
        return
      // A struck text is no longer said; a picture's words are not in the text.
      case 'delete':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        return
      case 'link':
        links.push({start, end, url: node.url})
        for (const child of node.children) addInline(child)
        return
      default:
        if ('children' in node) for (const child of node.children) addInline(child)
    }
  }
  const addBlock = (node: Parents, role: Role | undefined) => {
    for (const child of node.children) addInline(child)
    const {lines} = inline.take()
    group++
    const parted = role === undefined && lines.length > 1 && lines.some((line) => readImprint(line.text))
    for (const part of parted ? lines.map((line) => [line]) : [lines]) {
      const draft = joinLines(part, group, role)
      if (draft) drafts.push(draft)
    }
  }
  const walk = (node: Nodes, role: Role | undefined): void => {
    switch (node.type) {
      case 'yaml': {
        const {start, end} = positionOf(node)
        const open = source.indexOf('\n', start) + 1
        front ??= readFrontMatter(source.slice(open, Math.max(open, end - 3)), open)
        return
      }
      case 'heading':
        addBlock(node, node.depth === 1 && !titled ? 'headline' : 'heading')
        titled ||= node.depth === 1
        return
      case 'paragraph':
        addBlock(node, role)
        return
      case 'tableCell':
        addBlock(node, 'item')
        return
      case 'blockquote':
        for (const child of node.children) walk(child, 'quotation')
        return
      case 'listItem':
        for (const child of node.children) walk(child, 'item')
        return
      case 'footnoteDefinition':
        for (const child of node.children) walk(child, 'body')
        return
      case 'code':
      case 'html':
      case 'definition':
      case 'thematicBreak':
        return
      default:
        if ('children' in node) for (const child of node.children) walk(child, role)
    }
  }
  for (const {tree, length} of parts) {
    walk(tree, undefined)
    base += length
  }
  return {drafts, links, ...front}
}

interface Part {
  readonly tree: Root
  /** Of its source. */
  readonly length: number
}

/** The syntax trees, one after the other; undefined for what no parser reads in time. */
function parse(source: string, from: number, memo: Memo<Root> | undefined): readonly Part[] | undefined {
  if (isJunk(source)) return
  const text = source.slice(from)
  if (!memo) {
    // The parser takes quadratic time for many block quotations.
    const parts = text.length > longestWhole ? joined(markdownParts(text)) : [text]
    return parts.map((part) => ({tree: toTree(part), length: part.length}))
  }
  const parts = markdownParts(text).map((part) => ({tree: memo.get(part, toTree), length: part.length}))
  memo.settle()
  return parts
}

/** Longer parts: each call of the parser has its price. */
function joined(parts: readonly string[]): readonly string[] {
  const found: string[] = []
  for (const part of parts) {
    const last = found.length - 1
    if (last >= 0 && found[last]!.length + part.length <= longestPart) found[last] += part
    else found.push(part)
  }
  return found
}

const toTree = (text: string): Root => fromMarkdown(text, options)

/**
 * Whether the source is no article but a trial of the parser: deep nesting, or more markup without an empty line
 * than writing has. CommonMark parsers take quadratic time for such input.
 */
function isJunk(source: string): boolean {
  if (source.length > largest) return true
  if (new RegExp(`(?:^|\\n)(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])){${deepest}}`).test(source)) return true
  let marks = 0
  let paragraphs = 0
  let start = 0
  let blankUntil = 0
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10) {
      if (at + 1 >= blankUntil) {
        const end = blankLineEnd(source, at + 1)
        if (end > at + 1) {
          if (++paragraphs > mostParagraphs) return true
          marks = 0
          start = at
        }
        blankUntil = end
      }
    } else if (markCodes.has(code) && ++marks > mostMarks) return true
    if (at - start > longestParagraph) return true
  }
  return false
}

/** Where the empty lines that start at an offset end. */
function blankLineEnd(source: string, from: number): number {
  let end = from
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10) end = at + 1
    else if (code !== 32 && code !== 9 && code !== 13) break
  }
  return end
}
