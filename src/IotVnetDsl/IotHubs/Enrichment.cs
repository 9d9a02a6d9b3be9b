namespace IotVnetDsl;

/// <summary>A property that is added to messages on their way to endpoints (<c>properties.routing.enrichments[]</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
/// <param name="Key"><c>key</c>: name of the property, unique in the hub.</param>
/// <param name="Value">
/// <c>value</c>: a constant, <c>$iothubname</c>, or a path into the device's twin such as <c>$twin.tags.line</c> (not on Basic).
/// </param>
/// <param name="Endpoints"><c>endpointNames</c>: names of the endpoints, at least one; <c>events</c> is the built-in one.</param>
public sealed record Enrichment(string Key, string Value, ValueList<string> Endpoints);
