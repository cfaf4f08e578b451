import {keepQuery} from './route.ts'

const perPage = 50

/** The list of articles: filters, order, pages. Gives the function that shows what an address asks for. */
export function startList(view: Element): (query: URLSearchParams) => void {
  const body = view.querySelector('tbody')!
  const rows = [...body.querySelectorAll('tr')].map((row) => ({
    row,
    text: row.cells[0]!.textContent.toLowerCase()
  }))
  const fields = [
    ...view.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.filters input, .filters select')
  ]
  const heads = [...view.querySelectorAll<HTMLTableCellElement>('thead th')]
  const clear = view.querySelector<HTMLElement>('.clear')!
  const shown = view.querySelector('.shown')!
  const pager = view.querySelector<HTMLElement>('.pager')!
  /** Number of the column by which the list is in order, from 1; negative for the largest first; 0 as it was made. */
  let sort = 0
  let page = 0
  let ordered = rows

  const order = () => {
    const column = Math.abs(sort) - 1
    const keyOf = (row: HTMLTableRowElement) => row.cells[column]?.textContent.trim() ?? ''
    const isNumber = heads[column]?.classList.contains('number') === true
    const compare = isNumber
      ? (a: string, b: string) => Number(a) - Number(b)
      : (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
    ordered =
      column < 0 ? rows : rows.toSorted((a, b) => Math.sign(sort) * compare(keyOf(a.row), keyOf(b.row)))
    if (ordered.some(({row}, index) => body.children[index] !== row))
      body.append(...ordered.map(({row}) => row))
    for (const [index, head] of heads.entries()) {
      if (index === column) head.setAttribute('aria-sort', sort > 0 ? 'ascending' : 'descending')
      else head.removeAttribute('aria-sort')
    }
  }
  const valueOf = (name: string) => fields.find((field) => field.name === name)?.value ?? ''
  const show = () => {
    const words = valueOf('q').toLowerCase().trim()
    const has = (list: string | undefined, value: string) =>
      value === '' || (list ?? '').split(' ').includes(value)
    const fitting = ordered.filter(
      ({row: {dataset}, text}) =>
        has(dataset['rules'], valueOf('rule')) &&
        has(dataset['levels'], valueOf('level')) &&
        has(dataset['kinds'], valueOf('kind')) &&
        (valueOf('source') === '' || (dataset['source'] ?? '').split('\n').includes(valueOf('source'))) &&
        text.includes(words)
    )
    const pages = Math.max(1, Math.ceil(fitting.length / perPage))
    page = Math.min(page, pages - 1)
    const visible = new Set(fitting.slice(page * perPage, (page + 1) * perPage))
    for (const entry of rows) entry.row.hidden = !visible.has(entry)
    const isAll = fitting.length === rows.length
    shown.textContent = isAll
      ? `${rows.length} ${rows.length === 1 ? 'article' : 'articles'}`
      : `${fitting.length} of ${rows.length} articles`
    clear.hidden = isAll && fields.every(({value}) => value === '')
    pager.hidden = pages < 2
    pager.querySelector('.page')!.textContent = `Page ${page + 1} of ${pages}`
    const [back, on] = pager.querySelectorAll('button')
    back!.disabled = page === 0
    on!.disabled = page === pages - 1
  }
  const keep = () =>
    keepQuery([
      ...fields.map(({name, value}) => [name, value] as const),
      ['sort', sort === 0 ? '' : String(sort)],
      ['page', page === 0 ? '' : String(page + 1)]
    ])
  const change = () => {
    page = 0
    show()
    keep()
  }

  for (const [index, head] of heads.entries()) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'sort'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      // Counts are asked for from the largest, names from the first.
      const first = head.classList.contains('number') ? -1 : 1
      sort = Math.abs(sort) === index + 1 ? -sort : first * (index + 1)
      order()
      change()
    })
  }
  const form = view.querySelector('form')!
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', change)
  clear.addEventListener('click', () => {
    for (const field of fields) field.value = ''
    change()
    fields[0]?.focus()
  })
  pager.addEventListener('click', (event) => {
    const step = event.target instanceof HTMLElement ? Number(event.target.dataset['step'] ?? 0) : 0
    if (step === 0) return
    page += step
    show()
    keep()
    view.scrollIntoView()
  })
  return (query) => {
    for (const field of fields) {
      field.value = query.get(field.name) ?? ''
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = ''
    }
    sort = Math.trunc(Number(query.get('sort') ?? 0)) || 0
    if (Math.abs(sort) > heads.length) sort = 0
    page = Math.max(0, (Math.trunc(Number(query.get('page') ?? 1)) || 1) - 1)
    order()
    show()
  }
}
