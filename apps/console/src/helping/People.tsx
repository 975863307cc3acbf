import type { Bookable } from '@jemput/contract'
import type { Words } from './words.ts'

type PeopleProps = { rows: readonly number[]; onChange(rows: number[]): void; open: Bookable; said: Words }

/** Each applicant as the office asks for them. `rows` name the fields, so that taking one away leaves what the others say. */
export function People({ rows, onChange, open: { asks, most }, said }: PeopleProps) {
  const add = () => onChange([...rows, Math.max(...rows) + 1])
  const byName = asks === 'NAME_DOB'
  return (
    <div className="people">
      {rows.map((row, i) => (
        <fieldset key={row}>
          <legend>{said.applicant(i + 1)}</legend>
          <label>{said.name}<input name={`name ${row}`} required autoComplete="off" maxLength={80} /></label>
          {byName && <label>{said.birthDate}<input name={`born ${row}`} type="date" required /></label>}
          <label>{byName ? said.maybeNikToo : said.nik}<input name={`nik ${row}`} className="code" required={!byName} inputMode="numeric" autoComplete="off" maxLength={24} /></label>
          {rows.length > 1 && <button className="link" type="button" onClick={() => onChange(rows.filter((each) => each !== row))}>{said.remove}<span className="unseen"> {said.applicant(i + 1)}</span></button>}
        </fieldset>
      ))}
      {rows.length < most && <p><button className="button small" type="button" onClick={add}>{said.add}</button></p>}
    </div>
  )
}
