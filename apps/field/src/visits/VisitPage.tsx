import { useLiveQuery } from 'dexie-react-hooks'
import type { ReactElement } from 'react'
import { useDesk } from '../shell/desk.ts'
import { Trouble } from '../shell/Trouble.tsx'
import { PeopleScreen } from './PeopleScreen.tsx'

/** The people of the visit that the address names. */
export function VisitPage({ visit: id }: { visit: string }): ReactElement | null {
  const desk = useDesk()
  const visits = useLiveQuery(() => desk.visits(), [desk])
  if (!visits) return null
  const visit = visits.find((each) => each.id === id)
  return visit ? <PeopleScreen key={id} visit={visit} /> : <Trouble />
}
