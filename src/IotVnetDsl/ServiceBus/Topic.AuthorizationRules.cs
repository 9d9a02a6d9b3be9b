namespace IotVnetDsl;

// What a topic gains by keys.
public sealed partial record Topic
{
    /// <summary>
    /// Shared access policies (<c>…/topics/authorizationRules</c>). A list that is set is complete; unset = left as they are, none of one's own on a
    /// new topic.
    /// </summary>
    public ValueList<AuthorizationRule>? AuthorizationRules { get; init; }
}
