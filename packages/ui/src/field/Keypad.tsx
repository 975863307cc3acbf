import { Icon } from '../Icon.tsx'

type KeypadProps = { onDigit(digit: string): void; onErase(): void; onClear(): void; words: { erase: string; clear: string } }

/** Keys large enough for a gloved thumb; the phone's own keyboard stays away. */
export function Keypad({ onDigit, onErase, onClear, words }: KeypadProps) {
  return (
    <div className="keypad">
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => <button key={digit} type="button" onClick={() => onDigit(digit)}>{digit}</button>)}
      <button type="button" className="words" onClick={onClear}>{words.clear}</button>
      <button type="button" onClick={() => onDigit('0')}>0</button>
      <button type="button" aria-label={words.erase} onClick={onErase}><Icon name="erase" size={24} /></button>
    </div>
  )
}
