namespace IotVnetDsl;

// What a hub gains by others who route from it.
public sealed partial record IotHub
{
    /// <summary>
    /// True = others have endpoints, routes and enrichments of theirs in the hub: what <see cref="Endpoints"/>, <see cref="Routes"/> and
    /// <see cref="Enrichments"/> say is added, and what is beside it is kept and not listed. Of a hub that exists (<c>Existing = true</c>) nothing else is
    /// written, not even a tag; what stands there by one of these names and is otherwise is changed with consent only (<c>adopt:Hub/Endpoints[archive]</c>).
    /// <c>Destroy</c> takes out what the code says and nothing else. What is taken out of the code stays in the hub, since nothing there says whose it is. Unset = false.
    /// </summary>
    public bool? SharedRouting { get; init; }
}
