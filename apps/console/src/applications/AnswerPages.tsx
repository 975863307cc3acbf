import type { ApplicationDetail } from '@jemput/contract'
import { State } from '@jemput/ui'
import { spokenNik } from '../codes.ts'
import { PhotoAnswer } from './PhotoAnswer.tsx'
import type { Words } from './words-one.ts'

type Page = ApplicationDetail['pages'][number]

/** What the form was answered with, page by page; photos stand under the words of their page. */
export function AnswerPages({ application: { id, pages, flags }, said }: { application: ApplicationDetail; said: Words }) {
  return (
    <>
      {flags.length > 0 && (
        <section className="flags">
          <h2>{said.flags}</h2>
          <ul>{flags.map(({ code, question, text }) => <li key={`${code} ${question}`}><State shape="half">{text}</State></li>)}</ul>
        </section>
      )}
      {pages.length === 0 && <p className="quiet">{said.noPages}</p>}
      <div className="answer-pages">{pages.map((page) => <AnswerPage key={page.id} application={id} page={page} said={said} />)}</div>
    </>
  )
}

function AnswerPage({ application, page: { title, answers }, said }: { application: string; page: Page; said: Words }) {
  const texts = answers.filter(({ photo }) => photo === null)
  return (
    <section>
      <h2>{title}</h2>
      {texts.length > 0 && (
        <dl className="facts">
          {texts.map(({ question, label, text, masked }) => [
            <dt key={`${question} label`}>{label}</dt>,
            <dd key={question} className={masked || /^[\d•\s-]{8,}$/.test(text) ? 'number' : undefined}>{text === '' ? <span className="hint">{said.empty}</span> : spokenNik(text)}</dd>,
          ])}
        </dl>
      )}
      {answers.length > texts.length && (
        <ul className="photos">
          {answers.map(({ question, label, masked, photo }) => (
            photo && <li key={question}><PhotoAnswer application={application} label={label} photo={photo} covered={masked} said={said} /></li>
          ))}
        </ul>
      )}
    </section>
  )
}
