import {yaml} from '@codemirror/lang-yaml'
import {openLintPanel, type Diagnostic} from '@codemirror/lint'
import {EditorView} from '@codemirror/view'
import {endingOf, formatOf, formats} from '../src/extract/index.ts'
import type {PlacedClaim, PlacedFinding, Problem} from '../src/index.ts'
import {presetNames} from '../src/lint/presets.ts'
import {counted} from '../src/report/counts.ts'
import {parseEdtf} from '../src/time/day.ts'
import type {Answer, Question, SheetText} from './check.ts'
import {createClient, type Reply} from './client.ts'
import {createEditor, rangeOf, wordAt, type Editor} from './editor.ts'
import {claimList, findingList, summary} from './findings.ts'
import {byId, element, guessFormat, pressed, readData, withCode} from './words.ts'

const {worker, nonce, sample} = readData()

const preset = byId('preset', HTMLSelectElement)
const format = byId('format', HTMLSelectElement)
const published = byId('published', HTMLInputElement)
const source = byId('source', HTMLInputElement)
const showHolding = byId('show-holding', HTMLInputElement)
const status = byId('status', HTMLElement)
const copy = byId('copy', HTMLButtonElement)
const tellUser = (words: string) => {
  byId('told', HTMLElement).textContent = words
}

/** Names of opened files; a pasted text goes by its format. */
let articleName: string | undefined = sample.article.path
let sheetName = sample.sheet.path
let lastGood: SheetText | undefined
let answer: Answer | undefined

const article = createEditor(byId('article', HTMLElement), {
  text: sample.article.text,
  label: 'Article',
  nonce,
  autoPanel: false,
  changed: ask,
  extensions: [EditorView.domEventHandlers({paste: pasted}), EditorView.updateListener.of(followCursor)]
})
const sheet = createEditor(byId('sheet', HTMLElement), {
  text: sample.sheet.text,
  label: 'Fact sheet',
  nonce,
  autoPanel: true,
  changed: ask,
  extensions: [yaml()]
})
format.value = formatOf(sample.article.path) ?? 'text'

const client = createClient(worker, tell, (busy) => {
  document.body.classList.toggle('busy', busy)
})
ask()

function ask() {
  client.ask(question)
}

function question(): Question {
  const day = published.value.trim()
  const isDay = day === '' || parseEdtf(day) !== undefined
  published.setAttribute('aria-invalid', String(!isDay))
  byId('published-problem', HTMLElement).hidden = isDay
  const read = formats.find((name) => name === format.value) ?? 'text'
  return {
    article: {path: articleName ?? `article.${endingOf[read]}`, text: article.text(), format: read},
    sheet: {path: sheetName, text: sheet.text()},
    ...(lastGood && {lastGood}),
    preset: presetNames.find((name) => name === preset.value) ?? 'recommended',
    ...(day !== '' && isDay && {published: day}),
    ...(source.value.trim() !== '' && {source: source.value.trim()})
  }
}

function tell(reply: Reply) {
  if ('failure' in reply) {
    status.textContent = `The check failed: ${reply.failure}`
    return
  }
  answer = reply.answer
  const {findings, supported, problems, ground, failures} = answer
  const hasErrors = problems.some(({level}) => level === 'error')
  if (!hasErrors) lastGood = {path: sheetName, text: sheet.text()}
  sheet.show(problems.map(problemDiagnostic))
  article.show(findings.map(findingDiagnostic))
  markHolding()
  const hasText = article.text().trim() !== ''
  status.textContent = hasText ? summary(answer) : 'Paste an article to check it.'
  byId('ground', HTMLElement).replaceChildren(...groundWords(ground, problems))
  byId('failures', HTMLElement).replaceChildren(
    ...failures.map((line) => element('li', {}, ...withCode(line)))
  )
  byId('findings', HTMLElement).replaceChildren(...findingList(findings, {go: goTo, factAt, valuesFor, put}))
  byId('claims', HTMLElement).replaceChildren(...claimList(supported, goTo, factAt))
  byId('claims-count', HTMLElement).textContent = counted(supported.length, 'supported claim')
  byId('holding', HTMLElement).hidden = supported.length === 0
  copy.disabled = answer.json === ''
  followCursor()
}

function groundWords(ground: Answer['ground'], problems: readonly Problem[]): (Node | string)[] {
  const errors = problems.filter(({level}) => level === 'error').length
  const broken = errors === 0 ? '' : `The fact sheet has ${counted(errors, 'problem')}. `
  if (ground.kind === 'none') return [`${broken}No facts: the article is checked against itself only.`]
  const held = `${counted(ground.facts, 'fact')} of “${ground.title}”`
  return [
    ground.isOld
      ? element('strong', {}, `${broken}The article is held against its last good state: ${held}.`)
      : `Held against ${held}.`
  ]
}

function problemDiagnostic({line, column, level, message}: Problem): Diagnostic {
  return {
    ...wordAt(sheet.view.state.doc, line, column),
    severity: level,
    message: `${message} (line ${line})`,
    renderMessage: () => element('span', {}, ...withCode(message), ` (line ${line})`)
  }
}

const severities = {error: 'error', warn: 'warning', info: 'info'} as const

function findingDiagnostic({place, level, message, rule, note}: PlacedFinding): Diagnostic {
  return {
    ...rangeOf(article.view.state.doc, place),
    severity: severities[level],
    source: rule,
    message,
    // Entries of the list can be chosen: what can be pressed must not stand in them.
    renderMessage: () =>
      element('div', {}, element('p', {}, ...withCode(message)), element('p', {}, ...withCode(note)))
  }
}

/** Values that may be put in place of the words: where markup stands in them, only a person can. */
function valuesFor({place, expected, text}: PlacedFinding): readonly string[] {
  const {from, to} = rangeOf(article.view.state.doc, place)
  const isPlain = article.view.state.sliceDoc(from, to) === text
  return isPlain ? expected.filter((value) => /^[\p{L}\p{N}\s.,’'–-]+$/u.test(value)) : []
}

function put({place}: PlacedFinding, value: string) {
  const range = rangeOf(article.view.state.doc, place)
  article.view.dispatch({changes: {...range, insert: value}, selection: {anchor: range.from + value.length}})
  article.view.focus()
}

function markHolding() {
  const {doc} = article.view.state
  const claims = showHolding.checked ? (answer?.supported ?? []) : []
  article.mark(claims.map(({place}) => rangeOf(doc, place)))
}

/** A fact's path, as a button that goes to its line of the sheet. */
function factAt(path: string): Node {
  const place = answer?.factPlaces.get(path)
  const words = element('code', {}, path)
  if (!place) return words
  const go = () => {
    const {line, column} = place
    select(sheet, rangeOf(sheet.view.state.doc, {line, column, endLine: line, endColumn: Infinity}))
  }
  const button = pressed('fact', go, words)
  button.title = `Line ${place.line} of the fact sheet`
  return button
}

function goTo({place}: PlacedFinding | PlacedClaim) {
  select(article, rangeOf(article.view.state.doc, place))
}

function select({view}: Editor, {from, to}: {readonly from: number; readonly to: number}) {
  view.dispatch({
    selection: {anchor: from, head: to},
    effects: EditorView.scrollIntoView(from, {y: 'center'})
  })
  view.focus()
}

/** The finding at the cursor is the current one of the list. */
function followCursor() {
  const {head} = article.view.state.selection.main
  const {doc} = article.view.state
  const items = [...byId('findings', HTMLElement).children]
  answer?.findings.forEach(({place}, index) => {
    const {from, to} = rangeOf(doc, place)
    const isHere = article.view.hasFocus && from <= head && head <= to
    const item = items[index]
    if (isHere && !item?.hasAttribute('aria-current')) item?.setAttribute('aria-current', 'true')
    else if (!isHere) item?.removeAttribute('aria-current')
  })
}

/** A whole article that is pasted shows what it is written in; a part of one does not. */
function pasted(event: ClipboardEvent, view: EditorView): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  const {from, to} = view.state.selection.main
  if (text.trim() === '' || from > 0 || to < view.state.doc.length) return false
  articleName = undefined
  format.value = guessFormat(text)
  published.value = ''
  source.value = ''
  return false
}

async function open(input: HTMLInputElement, editor: Editor, named: (name: string) => void) {
  const [file] = input.files ?? []
  input.value = ''
  if (!file) return
  const text = await file.text()
  if (text.includes('\0')) {
    tellUser(`${file.name} is no text.`)
    return
  }
  named(file.name)
  editor.load(text)
  tellUser(`Opened ${file.name}.`)
  ask()
}

for (const control of [preset, format, published, source]) control.addEventListener('input', ask)
format.addEventListener('input', () => {
  articleName = undefined
})
showHolding.addEventListener('change', markHolding)
const openArticle = byId('open-article', HTMLInputElement)
openArticle.addEventListener('change', () => {
  void open(openArticle, article, (name) => {
    articleName = name
    format.value = formatOf(name) ?? 'text'
  })
})
const openSheet = byId('open-sheet', HTMLInputElement)
openSheet.addEventListener('change', () => {
  void open(openSheet, sheet, (name) => {
    sheetName = name
  })
})
byId('list-article', HTMLButtonElement).addEventListener('click', () => openLintPanel(article.view))
byId('list-sheet', HTMLButtonElement).addEventListener('click', () => openLintPanel(sheet.view))
byId('clear', HTMLButtonElement).addEventListener('click', () => {
  articleName = undefined
  published.value = ''
  source.value = ''
  article.load('')
  article.view.focus()
})
copy.addEventListener('click', () => {
  navigator.clipboard.writeText(answer?.json ?? '').then(
    () => tellUser('Copied.'),
    () => tellUser('The browser does not let this page write to the clipboard.')
  )
})
