import {Readable} from 'node:stream'
import type JSZip from 'jszip'
import type {ArticleSource} from './article-source.ts'

/**
 * What all XML of a document may come to when it is unpacked: a short book. As a tree it takes some 250 times the memory. A
 * picture is never unpacked.
 */
const mostXml = 4 * 1024 * 1024

/** What mammoth makes of a document: its own types say no more than `any`. */
interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly value?: string
  readonly notes?: {readonly resolve: (reference: Node) => Node | undefined}
  readonly body?: readonly Node[]
}

/** Whether a file is a document of Word by its name. */
export const isDocx = (file: string): boolean => /\.docx$/i.test(file)

/**
 * The text of a document of Word, with one paragraph on each line, also an empty one, so that the number of a line is
 * that of the paragraph: those of the body in order, a table cell by cell, then the notes. A line break or tab within a
 * paragraph is a space. What tracked changes delete is left out, what they insert is read.
 */
export async function readDocx(bytes: Uint8Array): Promise<ArticleSource> {
  // The old format, and any that is locked with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return failed('Unexpected old or locked document, expected a `.docx` without a password')
  try {
    const size = await sizeOfXml(bytes)
    if (size === undefined) return failed('Unexpected file without `word/document.xml`, expected a `.docx`')
    if (size > mostXml)
      return failed(`Unexpected size when unpacked, expected at most ${mostXml / 1024 / 1024} MB of XML`)
    const source = paragraphsOf(await parse(bytes)).join('\n')
    return source.trim() === '' ? failed('Unexpected document without text, expected an article') : {source}
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    return failed(`Unexpected document that cannot be read (${reason!.slice(0, 120)}), expected a \`.docx\``)
  }
}

const failed = (message: string): ArticleSource => ({problem: `1:1: ${message}`})

/** Bytes of XML in an archive, counted no further than what is allowed; undefined where there is no document in it. */
async function sizeOfXml(bytes: Uint8Array): Promise<number | undefined> {
  const {default: zip} = await import('jszip')
  const archive: JSZip = await zip.loadAsync(bytes)
  if (!archive.file('word/document.xml')) return
  let size = 0
  for (const file of archive.file(/\.(?:xml|rels)$/i)) {
    // What the archive says of its own sizes need not be true.
    for await (const chunk of new Readable().wrap(file.nodeStream())) {
      size += (chunk as Uint8Array).length
      if (size > mostXml) return size
    }
  }
  return size
}

async function parse(bytes: Uint8Array): Promise<Node> {
  const {default: mammoth} = await import('mammoth')
  let document: Node | undefined
  await mammoth.convertToHtml(
    {buffer: Buffer.from(bytes)},
    {
      // Only the tree is wanted: of an empty one no HTML is made, and no picture is unpacked for it.
      transformDocument: (tree: Node) => {
        document = tree
        return {...tree, children: []}
      }
    }
  )
  return document!
}

function paragraphsOf(document: Node): string[] {
  const lines: string[] = []
  const references: Node[] = []
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.type !== 'paragraph') walk(node.children ?? [])
      else lines.push(textOf(node, references).replace(/\s/g, ' '))
    }
  }
  walk(document.children ?? [])
  // A note may refer to a note; each is read once.
  const done = new Set<Node>()
  for (const reference of references) {
    const note = document.notes?.resolve(reference)
    if (!note || done.has(note)) continue
    done.add(note)
    walk(note.body ?? [])
  }
  return lines
}

function textOf(node: Node, references: Node[]): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab' || node.type === 'break') return ' '
  if (node.type === 'noteReference') references.push(node)
  return (node.children ?? []).map((child) => textOf(child, references)).join('')
}
