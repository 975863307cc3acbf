import { Choices } from '@jemput/ui/field'
import type { Words } from '../words.ts'

type ConsentFieldProps = { question: string; label: string; script: string | null; chosen: 'yes' | 'no' | null; said: Words; onChoose(id: 'yes' | 'no'): void }

/** The words to read aloud, as they are kept with the answer, and what the person said to them. */
export const ConsentField = ({ question, label, script, chosen, said: { consent: words }, onChoose }: ConsentFieldProps) => (
  <section className="consent">
    {script && (
      <>
        <p className="asked">{words.read}</p>
        <blockquote>{script}</blockquote>
      </>
    )}
    <Choices
      name={question} legend={label} chosen={chosen} onChoose={onChoose}
      choices={[{ id: 'yes', label: words.yes }, { id: 'no', label: words.no }]}
    />
  </section>
)
