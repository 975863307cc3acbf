import type { Colleague } from '@jemput/contract'

type TeamProps = { colleagues: readonly Colleague[]; chosen: readonly string[]; legend: string; hint: string; empty: string }

/** Who goes, out of those who work outside. */
export function TeamChoice({ colleagues, chosen, legend, hint, empty }: TeamProps) {
  const officers = colleagues.filter(({ role }) => role === 'outreach')
  return (
    <fieldset>
      <legend>{legend}</legend>
      <p className="hint">{officers.length === 0 ? empty : hint}</p>
      {officers.map(({ id, name }) => (
        <label className="choice" key={id}><input type="checkbox" name="officer" value={id} defaultChecked={chosen.includes(id)} />{name}</label>
      ))}
    </fieldset>
  )
}
