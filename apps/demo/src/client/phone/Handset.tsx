import { Icon } from '@jemput/ui'
import type { ReactNode } from 'react'
import { Glass, softKeys } from './Glass.tsx'
import type { ScreenProps } from './screen-props.ts'
import type { Key } from './handset.ts'
import { spokenNumber } from './peers.ts'

type HandsetProps = ScreenProps & { looked: number; held: string | null; press: (key: Key) => void }

const pad: [key: Key & string, letters: string][] = [
  ['1', '.,?'], ['2', 'abc'], ['3', 'def'],
  ['4', 'ghi'], ['5', 'jkl'], ['6', 'mno'],
  ['7', 'pqrs'], ['8', 'tuv'], ['9', 'wxyz'],
  ['*', '#+'], ['0', ''], ['#', 'Aa'],
]

/** A feature phone: every key is a button. */
export function HandsetBody(props: HandsetProps) {
  const { held, press, ...inside } = props
  const { said, phone, handset } = inside
  const [left, right] = softKeys(said, phone, handset)
  return (
    <div className={handset.entry.text === '' ? 'handset' : 'handset writing'}>
      <div className="ear" aria-hidden="true">{[1, 2, 3, 4, 5, 6, 7].map(hole => <i key={hole} />)}</div>
      <Glass {...inside} />
      <p className="model">{spokenNumber(phone.number)}</p>
      <div className="nav">
        <KeyButton name={left || said.keys.left} className="soft-left" onPress={() => press('left-soft')}>
          <i className="dash" />
        </KeyButton>
        <KeyButton name={said.keys.call} className="call" onPress={() => press('call')}><Icon name="phone" size={18} /></KeyButton>
        <div className="rocker">
          <KeyButton name={said.keys.up} className="up" onPress={() => press('up')}><i className="arrow" /></KeyButton>
          <KeyButton name={said.keys.back} className="back" onPress={() => press('back')}><i className="arrow" /></KeyButton>
          <KeyButton name={said.keys.forth} className="forth" onPress={() => press('forth')}><i className="arrow" /></KeyButton>
          <KeyButton name={said.keys.down} className="down" onPress={() => press('down')}><i className="arrow" /></KeyButton>
        </div>
        <KeyButton name={said.keys.end} className="end" onPress={() => press('end')}>
          <span className="hang"><Icon name="phone" size={18} /></span>
        </KeyButton>
        <KeyButton name={right || said.keys.right} className="soft-right" onPress={() => press('right-soft')}>
          <i className="dash" />
        </KeyButton>
      </div>
      <div className="pad" role="group" aria-label={said.keys.pad}>
        {pad.map(([key, letters]) => (
          <KeyButton key={key} name={key} className={held === key ? 'held' : ''} onPress={() => press(key)}>
            {key}<small>{key === '0' ? said.keys.space : letters}</small>
          </KeyButton>
        ))}
      </div>
    </div>
  )
}

type KeyProps = { name: string; className: string; onPress: () => void; children: ReactNode }

function KeyButton({ name, className, onPress, children }: KeyProps) {
  return <button type="button" className={`key ${className}`} aria-label={name} onClick={onPress}>{children}</button>
}
