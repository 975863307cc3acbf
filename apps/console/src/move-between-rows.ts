import type { KeyboardEvent } from 'react'

/** Arrow keys go from one row's link to the next one's, as in a list of messages. */
export function moveBetweenRows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const here = document.activeElement
  const list = here?.closest('.list tbody')
  if (step === 0 || !here || !list) return
  const links = [...list.querySelectorAll<HTMLElement>('a')]
  const next = links[links.findIndex((link) => link === here) + step]
  if (!next || !links.some((link) => link === here)) return
  event.preventDefault()
  next.focus()
}
