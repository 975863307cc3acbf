import { useKept } from './kept.ts'

/** Full sun: black on white. */
export function useOutdoor(): [boolean, (outdoor: boolean) => void] {
  const [kept, choose] = useKept('outdoor')
  return [kept === 'on', (outdoor) => choose(outdoor ? 'on' : 'off')]
}
