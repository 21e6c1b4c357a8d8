/** The script of frame players, plain JavaScript for the browser: slider, button, and what they do to the drawings. */
export const FRAME_PLAYER_SCRIPT = `for (const player of document.querySelectorAll("[data-frames]")) {
  const { parts, labels, values } = JSON.parse(player.querySelector("script").textContent);
  const [slider, button, label] = ["input", "button", ".controls p"].map((name) => player.querySelector(name));
  const marked = [...player.querySelectorAll("[data-value]")];
  const last = labels.length - 1;
  const show = (at) => {
    slider.value = at;
    slider.setAttribute("aria-valuetext", labels[at]);
    label.textContent = labels[at];
    for (const part of marked) {
      const value = values[at][part.dataset.value] / parts;
      if (part.tagName === "rect") part.style.fillOpacity = Math.sqrt(value);
      else if (part.tagName === "path") {
        const { widest, least, faintest } = part.parentElement.dataset;
        part.style.strokeWidth = value < faintest ? 0 : Math.max(least, widest * value);
      } else {
        part.textContent = value > 0 ? Math.round(100 * value) : "";
        part.style.fill = value > 0.35 ? "var(--surface,#fff)" : "";
      }
    }
  };
  let timer = 0;
  const stop = () => { clearInterval(timer); timer = 0; button.textContent = "Play"; };
  button.addEventListener("click", () => {
    if (timer) return stop();
    button.textContent = "Pause";
    if (Number(slider.value) === last) show(0);
    timer = setInterval(() => {
      show(Number(slider.value) + 1);
      if (Number(slider.value) === last) stop();
    }, 500);
  });
  slider.addEventListener("input", () => { stop(); show(Number(slider.value)); });
  let seen = last;
  matchMedia("print").addEventListener("change", ({ matches }) => {
    if (matches) { stop(); seen = Number(slider.value); }
    show(matches ? last : seen);
  });
  show(last);
  slider.parentElement.hidden = false;
}`;
