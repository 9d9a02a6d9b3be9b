namespace IotVnetDsl;

// What an event hub gains by keys.
public sealed partial record EventHub
{
    /// <summary>
    /// Shared access policies (<c>…/eventhubs/authorizationRules</c>). A list that is set is complete; unset = left as they are, none of one's own on a
    /// new event hub.
    /// </summary>
    public ValueList<AuthorizationRule>? AuthorizationRules { get; init; }
}
