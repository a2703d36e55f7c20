// A link that names an edition which the item was not in leads to no part of the page, and says so.
const band = document.querySelector<HTMLElement>('[data-unknown-edition]');
const show = () => {
  const name = location.hash.slice(1);
  if (band) band.hidden = !/^\d{4}-\d\d-\d\d$/.test(name) || !!document.getElementById(name);
};
show();
addEventListener('hashchange', show);
