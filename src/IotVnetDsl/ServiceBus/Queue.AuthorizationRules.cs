namespace IotVnetDsl;

// What a queue gains by keys.
public sealed partial record Queue
{
    /// <summary>
    /// Shared access policies (<c>…/queues/authorizationRules</c>). A list that is set is complete; unset = left as they are, none of one's own on a
    /// new queue.
    /// </summary>
    public ValueList<AuthorizationRule>? AuthorizationRules { get; init; }
}
