import type {Nodes, Parents, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import type {Role} from '../article.ts'
import {align} from './align.ts'
import {gatherText, joinLines} from './block-text.ts'
import {readFrontMatter, type FrontMatter} from './front-matter.ts'
import {readImprint} from './furniture.ts'
import type {Draft} from './pieces.ts'
import {draftPlainText} from './plain-text.ts'

export interface MarkdownDraft extends Partial<FrontMatter> {
  readonly drafts: readonly Draft[]
}

/** Nesting beyond this is no article: it is read as plain text, since parsers take quadratic time for it. */
const deepest = 60

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
 */
export function draftMarkdown(source: string, from = 0): MarkdownDraft {
  const tree = parse(source, from)
  if (!tree) return {drafts: draftPlainText(source, from)}
  const drafts: Draft[] = []
  let front: FrontMatter | undefined
  let group = 0
  let titled = false

  const inline = gatherText()
  const positionOf = (node: Nodes) => ({
    start: from + (node.position?.start.offset ?? 0),
    end: from + (node.position?.end.offset ?? 0)
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
  walk(tree, undefined)
  return {drafts, ...front}
}

/** The syntax tree; undefined for what is nested too deeply to be parsed in time. */
function parse(source: string, from: number): Root | undefined {
  if (isTooDeep(source)) return
  return fromMarkdown(source.slice(from), options)
}

/** Whether a line opens with more block quotes or lists than any article, or holds a run of brackets or marks. */
function isTooDeep(source: string): boolean {
  return (
    new RegExp(`(?:^|\\n)(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])){${deepest}}`).test(source) ||
    /[[\]!<*_~`]{200}/.test(source)
  )
}
