import { useEffect } from 'react';
import { usePreferences } from '../state/preferences.ts';
import { useView } from '../state/use-view.ts';

/** Puts theme, density and the single-keys switch on the page. A link's own say comes first. */
export function useDress(): void {
  const { theme: ownTheme, density: ownDensity, singleKeys } = usePreferences();
  const { theme = ownTheme, density = ownDensity } = useView();
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'auto') delete dataset['theme'];
    else dataset['theme'] = theme;
    if (density === 'default') delete dataset['density'];
    else dataset['density'] = density;
    dataset['keys'] = singleKeys ? 'on' : 'off';
  }, [theme, density, singleKeys]);
}
