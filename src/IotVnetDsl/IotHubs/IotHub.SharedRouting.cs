namespace IotVnetDsl;

// What a hub gains by others who route from it.
public sealed partial record IotHub
{
    /// <summary>
    /// True = others have endpoints, routes and enrichments of theirs in the hub: what <see cref="Endpoints"/>, <see cref="Routes"/> and
    /// <see cref="Enrichments"/> say is added, and what is beside it is kept and not listed. Of a hub that exists (<c>Existing = true</c>) nothing else is
    /// written but a tag for each (<c>hidden-iotvnet-part:</c>), which says whose it is; what stands there by one of these names and is otherwise is changed with
    /// consent only (<c>adopt:Hub/Endpoints[archive]</c>). What goes out of the code, with the hub or without, goes out of the hub with consent
    /// (<c>delete:Hub/Endpoints[archive]</c>), and by <c>Destroy</c>, others' never. Unset = false.
    /// </summary>
    public bool? SharedRouting { get; init; }
}
