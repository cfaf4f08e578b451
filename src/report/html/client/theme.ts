const key = 'reportlint-theme'

/** Light, dark, or as the system has it; remembered where the browser allows that to a file. */
export function startTheme(root: HTMLElement): void {
  apply(root, remembered())
  document.addEventListener('DOMContentLoaded', () => {
    const select = document.querySelector<HTMLSelectElement>('select[name="theme"]')
    if (!select) return
    select.value = root.dataset['theme'] ?? ''
    select.addEventListener('change', () => {
      apply(root, select.value)
      try {
        localStorage.setItem(key, select.value)
      } catch {
        // Then it holds until the page is closed.
      }
    })
  })
}

function apply(root: HTMLElement, theme: string): void {
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
  else delete root.dataset['theme']
}

function remembered(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
