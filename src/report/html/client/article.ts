import {keepQuery, type Route} from './route.ts'

const started = new WeakSet<Element>()

export const isArticleFilter = (target: Element): boolean => target.closest('.filters') !== null

/** Makes the filters of the drawn article work and shows what the address says. */
export function drawArticle(stage: Element, {query}: Route): void {
  const article = stage.querySelector('.article')
  if (!article) return
  const form = article.querySelector<HTMLFormElement>('.filters')
  if (form) setFilters(form, query)
  if (!started.has(article)) {
    started.add(article)
    start(article, form)
  }
  if (form) show(article, form)
}

const chipsOf = (form: Element) => [...form.querySelectorAll<HTMLButtonElement>('.chip')]
const selectsOf = (form: Element) => [...form.querySelectorAll<HTMLSelectElement>('select')]
const isOn = (chip: Element) => chip.getAttribute('aria-pressed') === 'true'

function setFilters(form: HTMLFormElement, query: URLSearchParams): void {
  const hidden = (query.get('hide') ?? '').split(',')
  for (const chip of chipsOf(form)) {
    chip.setAttribute('aria-pressed', String(!hidden.includes(chip.dataset['kind'] ?? '')))
  }
  for (const select of selectsOf(form)) {
    select.value = query.get(select.name) ?? ''
    if (select.selectedIndex < 0) select.value = ''
  }
}

function start(article: Element, form: HTMLFormElement | null): void {
  article.addEventListener('click', (event) => {
    const copy = event.target instanceof Element ? event.target.closest<HTMLElement>('.copy') : null
    if (copy) void copyText(copy)
  })
  const light = (event: Event, isLit: boolean) => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('.card') : null
    if (card)
      for (const mark of marksOf(article, card.dataset['n'] ?? '')) mark.classList.toggle('lit', isLit)
  }
  article.addEventListener('mouseover', (event) => light(event, true))
  article.addEventListener('mouseout', (event) => light(event, false))
  article.addEventListener('focusin', (event) => light(event, true))
  article.addEventListener('focusout', (event) => light(event, false))
  if (!form) return
  const change = () => {
    const hidden = chipsOf(form).filter((chip) => !isOn(chip))
    keepQuery([
      ['hide', hidden.map((chip) => chip.dataset['kind'] ?? '').join(',')],
      ...selectsOf(form).map(({name, value}) => [name, value] as const)
    ])
    show(article, form)
  }
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', change)
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (!button) return
    if (button.classList.contains('clear')) {
      setFilters(form, new URLSearchParams())
      form.querySelector<HTMLElement>('.chip')?.focus()
    } else button.setAttribute('aria-pressed', String(!isOn(button)))
    change()
  })
}

/** Words that belong to the item of a number. */
const marksOf = (article: Element, number: string): Element[] => [
  ...article.querySelectorAll(`.m[data-n~="${number}"]`)
]

function show(article: Element, form: HTMLFormElement): void {
  const kinds = new Set(
    chipsOf(form)
      .filter(isOn)
      .map((chip) => chip.dataset['kind'])
  )
  const [rule, level] = ['rule', 'level'].map(
    (name) => selectsOf(form).find((select) => select.name === name)?.value ?? ''
  )
  const kindOf = new Map<string, string>()
  const cards = [...article.querySelectorAll<HTMLElement>('.card')]
  for (const card of cards) {
    const {kind = '', rule: own, level: weight, n = ''} = card.dataset
    card.hidden = !kinds.has(kind) || (rule !== '' && own !== rule) || (level !== '' && weight !== level)
    if (!card.hidden) kindOf.set(n, kind)
  }
  for (const mark of article.querySelectorAll<HTMLElement>('.m')) {
    const shown = (mark.dataset['n'] ?? '').split(' ').filter((number) => kindOf.has(number))
    mark.dataset['shown'] = shown.join(' ')
    mark.className = shown.length > 0 ? `m k-${kindOf.get(shown[0]!)}` : 'm off'
  }
  for (const number of article.querySelectorAll<HTMLElement>('.n'))
    number.hidden = !kindOf.has(number.dataset['n'] ?? '')
  const isAll = kindOf.size === cards.length
  form.querySelector<HTMLElement>('.clear')!.hidden = isAll
  form.querySelector('.shown')!.textContent = isAll ? '' : `${kindOf.size} of ${cards.length} shown`
}

async function copyText(button: HTMLElement): Promise<void> {
  const text = button.dataset['copy'] ?? ''
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = 'Copied'
  } catch {
    // Where the browser does not let a file write to the clipboard, the words are marked for the user to copy.
    const code = button.parentElement?.querySelector('code')
    const selection = getSelection()
    if (!code || !selection) return
    selection.selectAllChildren(code)
    button.textContent = 'Marked: copy it'
  }
}
