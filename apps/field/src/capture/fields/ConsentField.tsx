import { Choices } from '@jemput/ui/field'
import type { Words } from '../words.ts'

type ConsentFieldProps = { question: string; label: string; script: string | null; value: boolean | null; said: Words; onValue(value: boolean): void }

/** The words to read aloud, as they are kept with the answer, and what the person said to them. */
export const ConsentField = ({ question, label, script, value, said: { consent: words }, onValue }: ConsentFieldProps) => (
  <section className="consent">
    {script && (
      <>
        <p className="asked">{words.read}</p>
        <blockquote>{script}</blockquote>
      </>
    )}
    <Choices
      name={question} legend={label} chosen={value === null ? null : value ? 'yes' : 'no'} onChoose={(id) => onValue(id === 'yes')}
      choices={[{ id: 'yes', label: words.yes }, { id: 'no', label: words.no }]}
    />
  </section>
)
