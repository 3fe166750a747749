/** What an article asks besides, below its question; nothing without any. */
export function FollowUps({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <ul class="follow-ups" dir="auto">
      {of.map((followUp) => (
        <li key={followUp}>{followUp}</li>
      ))}
    </ul>
  );
}
