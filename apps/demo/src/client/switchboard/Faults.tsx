type FaultsProps<F extends string> = {
  name: string; title: string; choices: Record<F, { name: string; means: string }>; chosen: F; choose(fault: F): void
}

/** One of several ways to go wrong. */
export function Faults<F extends string>({ name, title, choices, chosen, choose }: FaultsProps<F>) {
  const faults = Object.keys(choices) as F[]
  return (
    <fieldset>
      <legend>{title}</legend>
      <div className="faults">
        {faults.map((fault) => (
          <label key={fault} className={fault === chosen ? 'chosen' : undefined}>
            <input type="radio" name={name} value={fault} checked={fault === chosen} onChange={() => choose(fault)} />
            <span><b>{choices[fault].name}:</b> {choices[fault].means}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
