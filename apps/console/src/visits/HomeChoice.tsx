import type { SickRequest } from '@jemput/contract'
import { useWords } from '../speech.tsx'
import { words } from './words.ts'

type HomeProps = { requests: readonly SickRequest[]; home: SickRequest | undefined; onChoose(request: SickRequest | undefined): void }

/** Which family's request the visit answers. */
export function HomeChoice({ requests, home, onChoose }: HomeProps) {
  const said = useWords(words)
  return (
    <label>{said.planning.home}
      <select value={home?.id} required onChange={(event) => onChoose(requests.find(({ id }) => id === event.target.value))}>
        {requests.map(({ id, number, patient }) => <option key={id} value={id}>{number}. {patient}</option>)}
      </select>
    </label>
  )
}
