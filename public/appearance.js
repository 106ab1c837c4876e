// Before the first paint, so that a theme fixed against the system's never shows the other one first. A file of its
// own that blocks, since the policy allows no inline script and modules run after the page is painted.
// `src/app/appearance.ts` writes what is read here; a test holds the two together.
try {
  const { theme, density, contrast } = JSON.parse(localStorage.getItem('vitrine:appearance')) ?? {}
  const { dataset } = document.documentElement
  if (theme === 'light' || theme === 'dark') dataset.theme = theme
  if (density === 'compact') dataset.density = density
  if (contrast === 'normal' || contrast === 'more') dataset.contrast = contrast
} catch {
  // Storage is refused, or somebody else wrote there: then it looks as the system does.
}
