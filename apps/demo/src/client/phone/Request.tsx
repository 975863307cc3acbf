import { Icon } from '@jemput/ui'
import { Fragment } from 'react'
import type { Exchange } from '../../wire.ts'
import { trail } from './trail.ts'
import type { Words } from './words.ts'

type RequestProps = { said: Words; exchanges: Exchange[]; shown: Exchange }

/** One request with its fields, the inputs in words, and the reply. */
export function Request({ said, exchanges, shown }: RequestProps) {
  const steps = shown.kind === 'ussd' ? trail(exchanges, shown) : []
  return (
    <>
      <p className="url"><b>POST</b> {shown.path}</p>
      <div className="fields">
        <dl>
          {shown.fields.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{name === 'text' ? <Inputs text={value} newest={steps.at(-1)?.input ?? ''} /> : value}</dd>
            </div>
          ))}
        </dl>
        {steps.length > 0 && (
          <p className="trail">
            {steps.map((step, place) => (
              <Fragment key={place}>
                {place > 0 && <Icon name="next" size={13} />}
                {place === steps.length - 1 ? <b>{step.words}</b> : <span>{step.words}</span>}
              </Fragment>
            ))}
          </p>
        )}
      </div>
      <Answer said={said} exchange={shown} />
    </>
  )
}

/** `text` as it stands, the newest input marked. */
function Inputs({ text, newest }: { text: string; newest: string }) {
  if (newest === '' || !text.endsWith(newest)) return text
  return <>{text.slice(0, text.length - newest.length)}<mark>{newest}</mark></>
}

function Answer({ said, exchange }: { said: Words; exchange: Exchange }) {
  const { reply } = exchange
  const status = reply.status === 0 ? said.panel.noReply : [reply.status, reply.type].filter(Boolean).join(', ')
  const [, kind, text] = /^(CON|END) ([^]*)$/.exec(reply.text) ?? [null, '', reply.text]
  return (
    <div className="reply">
      <p>
        <b>{said.panel.reply}</b>
        <span>{status}, {reply.ms} {said.panel.ms}</span>
      </p>
      <pre>{kind && <b>{kind} </b>}{text || <i>{said.panel.emptyReply}</i>}</pre>
    </div>
  )
}

