import type { JSX } from "preact";
import { languages, type Language } from "../../domain/languages.ts";
import { commonText } from "../../text/common/area.ts";
import { isLanguageMissing } from "../../text/text-area.ts";
import "./language-picker.css";

const names: Readonly<Record<Language, string>> = { fi: "Suomi", sv: "Svenska", en: "English" };

export interface LanguagePickerProps {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** The three languages, each under its own name. */
export function LanguagePicker({ value, onChange }: LanguagePickerProps): JSX.Element {
  const t = commonText.current.value;
  return (
    <fieldset class="language-picker">
      <legend class="unseen">{t.language}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          class="language-picker__language"
          lang={language}
          aria-pressed={language === value}
          onClick={() => onChange(language)}
        >
          {names[language]}
        </button>
      ))}
      {isLanguageMissing.value && <output class="language-picker__missing">{t.languageMissing}</output>}
    </fieldset>
  );
}
