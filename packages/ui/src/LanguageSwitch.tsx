import type { Language } from './language.ts'

/** ID or EN. */
export function LanguageSwitch({ language, choose }: { language: Language; choose: (language: Language) => void }) {
  return (
    <div className="language" role="group" aria-label="Bahasa / Language">
      {(['id', 'en'] as const).map(each => (
        <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => choose(each)}>
          {each.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
