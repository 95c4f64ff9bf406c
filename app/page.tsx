export default function Page() {
  return <main>Gradus</main>;
}
